/** Debt against equity in what was raised. */
import { figure } from '../../../../page/page.ts';
import { figureText, splitText } from '../../../wording/figures.ts';
import { dateCell, notice } from '../../../wording/parts.ts';
import { notesOn } from '../../rounds/rounds.ts';
import { drawn, inUnit, sumWords } from '../question/drawing.ts';
import { opens, opensEvents } from '../question/opening.ts';
import { percent, shareCell } from '../question/read.ts';
import { lengthOf } from '../question/span.ts';
import { over, type Trend, type TrendQuestion } from '../question/trend.ts';
import { labelOf, raisedIn } from './capital.ts';

const TYPES = ['funding_round'] as const;
const ALL = { offset: 0, limit: 500 };

export const debt: Trend = {
  name: 'debt',
  label: 'Debt',
  types: TYPES,
  definitions: [
    {
      terms: ['debt share', 'debt'],
      means:
        'Debt financings, and the part of a mixed round that is said to be debt, divided by the capital raised. Convertible notes are equity here, as in the total.',
    },
  ],
  async read(question) {
    const query = over(question, TYPES);
    if (!query) return null;
    const { log } = question.context;
    const totals = await log.sum(query);
    if (totals.matches === 0) return null;
    const raised = await raisedIn(question);
    const length = lengthOf(question.span, question.by);
    const said = sentence(totals);
    const each = await log.sums(query, 'event');
    const numbers = [...each].flatMap(([number, of]) => (of.debtUsd > 0 ? Number(number) : []));
    const found = await log.find({ numbers, sort: 'amount' }, ALL);
    const equity = raised.map(({ sums }) => ({ usd: sums.usd - sums.debtUsd }));
    const { unit, of } = inUnit(
      [...equity, ...raised.map(({ sums }) => ({ usd: sums.debtUsd }))],
      [totals],
    );
    const split = splitText(totals);
    return {
      headline: said,
      parts: [
        { kind: 'text', text: [{ kind: 'bold', text: said }, `: ${split.sum}${split.split}.`] },
        ...drawn({
          title: `Equity and debt per ${length}, ${unit}${sumWords([totals])}`,
          style: 'bar',
          axes: { x: 'Date on which the money counts', y: unit },
          labels: raised.map(({ label }) => label),
          series: [
            { name: 'Equity', values: equity.map(({ usd }) => of(usd)) },
            { name: 'Debt', values: raised.map(({ sums }) => of(sums.debtUsd)) },
          ],
        }),
        {
          kind: 'table',
          caption: `Equity and debt per ${length}, oldest first (${raised.length})`,
          columns: [
            { label: length.charAt(0).toUpperCase() + length.slice(1) },
            { label: 'Equity', align: 'right' },
            { label: 'Debt', align: 'right' },
            { label: 'Share of debt', align: 'right' },
          ],
          rows: raised.map((period, at) => [
            dateCell(labelOf(period), period.since),
            figure(dollars(equity[at]?.usd ?? 0), equity[at]?.usd ?? 0),
            figure(dollars(period.sums.debtUsd), period.sums.debtUsd),
            shareCell(period.sums.debtUsd, period.sums.usd),
          ]),
          pageSize: 20,
        },
        ...notice(notesOn(totals, query)),
      ],
      rows: [
        ...(found.events.length > 0
          ? [opensEvents(question, `All with debt (${found.events.length})`, found.events)]
          : []),
        ...raised
          .filter(({ sums }) => sums.matches > 0)
          .map(({ label, since, until }) =>
            opens(question, 'rounds', label, [
              { key: 'type', value: 'funding_round' },
              { key: 'since', value: since },
              { key: 'until', value: until },
            ]),
          ),
      ],
      events: found.events,
    };
  },
  async brief(question: TrendQuestion) {
    const query = over(question, TYPES);
    const sums = query && (await question.context.log.sum(query));
    return sums && sums.counted > 0
      ? { value: sentence(sums).replace(/^Debt is /, ''), events: [] }
      : null;
  },
};

const dollars = (usd: number): string =>
  usd > 0 ? figureText({ usd, about: false, atLeast: false, moreUsd: 0 }) : '–';

const sentence = ({ usd, debtUsd }: { usd: number; debtUsd: number }): string =>
  debtUsd === 0
    ? 'No debt among what was raised'
    : `Debt is ${percent(debtUsd, usd)} of the capital raised`;
