/** Hosts that are official by their kind of domain: governments, parliaments, courts, and where companies file. */

/** Domains that states keep for their own: `.gov`, `.gov.uk`, `.gouv.fr`, `.go.jp`. */
const GOVERNMENT =
  /(?:^|\.)(?:gov|mil|int)$|\.(?:gov|govt|gob|gouv|gub|go|gc|gv|mil|admin|parliament|judiciary|state)\.[a-z]{2}$|\.state\.[a-z]{2}\.us$/;

/** Domains of governments, parliaments, regulators and courts that are called otherwise. */
const AUTHORITIES = new Set(
  `europa.eu parliament.uk judiciary.uk supremecourt.uk ofcom.org.uk fca.org.uk ico.org.uk bankofengland.co.uk
  bund.de bundestag.de bundesrat.de bundesregierung.de bundesnetzagentur.de bundeskartellamt.de bafin.de
  bundesverfassungsgericht.de bundesgerichtshof.de admin.ch parlament.ch canada.ca parl.ca scc-csc.ca
  cnil.fr assemblee-nationale.fr senat.fr conseil-etat.fr autoritedelaconcurrence.fr garanteprivacy.it agcm.it
  government.nl rijksoverheid.nl tweedekamer.nl rechtspraak.nl autoriteitpersoonsgegevens.nl acm.nl
  regeringen.se riksdagen.se imy.se domstol.se regjeringen.no stortinget.no datatilsynet.no datatilsynet.dk ft.dk
  valtioneuvosto.fi eduskunta.fi dataprotection.ie cpc.ie oireachtas.ie aepd.es boe.es poderjudicial.es
  supremecourt.gov.in echr.coe.int icj-cij.org uscourts.gov bailii.org legislation.nsw.gov.au
  kremlin.ru government.ru npc.gov.cn cac.gov.cn knesset.gov.il`
    .trim()
    .split(/\s+/),
);

/** Where companies file what the law makes them publish: registers and exchanges, and dockets of courts. */
const FILINGS = new Set(
  `sec.gov hkexnews.hk hkex.com.hk londonstockexchange.com sedarplus.ca sedar.com asx.com.au nyse.com
  euronext.com deutsche-boerse.com boerse-frankfurt.de unternehmensregister.de six-group.com jpx.co.jp tdnet.info
  edinet-fsa.go.jp fss.or.kr krx.co.kr bseindia.com nseindia.com cninfo.com.cn sse.com.cn szse.cn twse.com.tw
  sgx.com b3.com.br bmv.com.mx saudiexchange.sa tase.co.il nasdaqtrader.com nasdaqomxnordic.com bolagsverket.se
  company-information.service.gov.uk courtlistener.com pacer.gov`
    .trim()
    .split(/\s+/),
);

/** The kind of publisher that a host is by its domain; null for any other. `host` is in small letters. */
export function officialKind(host: string): 'filing' | 'regulator' | null {
  const labels = host.split('.');
  const ends = labels.map((_, at) => labels.slice(at).join('.'));
  if (ends.some((end) => FILINGS.has(end))) return 'filing';
  return GOVERNMENT.test(host) || ends.some((end) => AUTHORITIES.has(end)) ? 'regulator' : null;
}

/** Hosts whose pages are other people's words, whoever runs them. */
const OF_OTHERS = new Set(
  `x.com twitter.com facebook.com instagram.com threads.net linkedin.com youtube.com reddit.com medium.com
  substack.com github.com github.io gitlab.com wordpress.com blogspot.com tumblr.com quora.com wikipedia.org
  news.google.com sites.google.com docs.google.com drive.google.com groups.google.com finance.yahoo.com
  news.yahoo.com msn.com huggingface.co arxiv.org tiktok.com telegram.org discord.com bsky.app`
    .trim()
    .split(/\s+/),
);
const SECOND_LEVEL = new Set('co com org net ac or ne edu'.split(' '));

/** The name in a host that is somebody's own: "nscale" of `investors.nscale.com`; null where others write under it. */
export function ownName(host: string): string | null {
  const labels = host.split('.');
  if (labels.some((_, at) => OF_OTHERS.has(labels.slice(at).join('.')))) return null;
  const last = labels.at(-1) ?? '';
  const isSecond = last.length === 2 && labels.length > 2 && SECOND_LEVEL.has(labels.at(-2) ?? '');
  return labels.at(isSecond ? -3 : -2) ?? null;
}
