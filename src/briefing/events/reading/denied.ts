/** A denial in the words of whoever tells of an event: whatever way it comes in, it is told as the review tells it. */
import type { EventFields } from '../../../domain/event/event.ts';
import { isDealType } from '../../../domain/event/vocabulary.ts';
import { companyNames, extract } from '../../../extraction/index.ts';
import { asDenied } from '../matching/denial.ts';

/** Words without which a text denies nothing: most texts are passed over by them. */
const MAY_DENY =
  /\b(?:den(?:y|ies|ied|ying)|dismiss|refut|rebut|rubbish|no plan|not |false|untrue|incorrect|inaccurate|baseless|unfounded|no truth|dementier|bestreit|bestritt|falsch|unwahr|dementera|förneka|falska|osanna|felaktiga)/iu;

/** The fields with the claim that the event is denied, by its first source, where its title and summary say no more of a deal than that somebody denies it. */
export function withDenial<Fields extends EventFields>(fields: Fields): Fields {
  const { type, status, title, summary, parties } = fields;
  const text = `${title}.\n${summary}`;
  if (!isDealType(type) || status === 'completed' || !MAY_DENY.test(text)) return fields;
  const names = companyNames(parties.map(({ company }) => nameOf(company)));
  const { candidates, denials } = extract(text, { names });
  const isDenied = candidates.some((one) => one.isDenied) || denials.length > 0;
  if (!isDenied || candidates.some((one) => !one.isDenied)) return fields;
  return asDenied(fields);
}

const nameOf = (name: string) => ({ id: name, name, aliases: [], products: [], people: [] });
