/** The table of filters, looked up by what people type. */
import { present } from '../../domain/collections.ts';
import type { Filter } from './filter.ts';
import { FILTERS } from './filters.ts';

type Groups = typeof FILTERS;
type KeysOf<Group> = Group extends unknown ? keyof Group : never;

/** The words that may be typed before a colon. */
export type FilterKey = KeysOf<Groups[keyof Groups]>;

type KeysIn<Group, Said> = {
  [Key in keyof Group]: Group[Key] extends Said ? Key : never;
}[keyof Group];

/** The keys of filters of which the table says this: `KeyWith<{ watch: true }>`. */
export type KeyWith<Said extends Partial<Filter>> = {
  [Field in keyof Groups]: KeysIn<Groups[Field], Said>;
}[keyof Groups];

/** The fields of the query that such filters fill. */
export type FieldWith<Said extends Partial<Filter>> = {
  [Field in keyof Groups]: [KeysIn<Groups[Field], Said>] extends [never] ? never : Field;
}[keyof Groups];

const BY_KEY = new Map(
  Object.values<Readonly<Record<string, Filter>>>(FILTERS).flatMap((group) =>
    Object.entries(group),
  ),
);

/** Every key, in the order of the table. */
// The union of the groups' keys: of a union of records the compiler knows only those that all have.
export const FILTER_KEYS = [...BY_KEY.keys()] as FilterKey[];

/** The filter of a key. */
export const filterOf = (key: FilterKey): Filter => present(BY_KEY.get(key), key);
