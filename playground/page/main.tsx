/** The page begins here. */
import { createRoot } from 'react-dom/client';
import { App } from './shell/App.tsx';
import { connect } from './socket.ts';
import { applyTheme } from './theme.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/parts.css';
import './styles/top-bar.css';
import './styles/shell.css';
import './styles/messages.css';
import './styles/message-parts.css';
import './styles/composer.css';
import './styles/panels.css';
import './blocks/styles/blocks.css';

applyTheme();
connect();
createRoot(document.getElementById('root') as HTMLElement).render(<App />);
