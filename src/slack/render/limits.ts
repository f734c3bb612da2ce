/**
 * Slack's limits, and our own where Slack publishes none. Lengths are counted in UTF-16 units: never
 * fewer than the code points that Slack counts, so staying below here is staying below there.
 */
export const LIMITS = {
  blocks: 50,
  viewBlocks: 100,
  /** All of a view, in bytes of JSON; Slack takes 250 KB. What stands beside its blocks has some of them. */
  viewBytes: 240_000,
  /** All text of a message, and what its blocks weigh. Slack refuses at about 12,000 without saying where; see `weigh`. */
  message: 10_000,
  /** `text` of a message that may be edited: `chat.update` refuses more. */
  editableText: 4000,
  /** `text` of any other message: Slack cuts off more. */
  text: 40_000,
  section: 3000,
  header: 150,
  buttons: 3,
  label: 75,
  buttonValue: 2000,
  optionValue: 150,
  options: 5,
  selectOptions: 100,
  /** Without the header. */
  tableRows: 100,
  tableColumns: 20,
  pageSize: 100,
  charts: 2,
  chartAxis: 50,
  chartTitle: 50,
  chartLabel: 20,
  chartPoints: 20,
  chartSeries: 6,
} as const;

/** A paragraph is cut into pieces of this size, so that a message fills well and a section takes one. */
export const PIECE = 2800;

/** Cells of one table: with its caption it fits a message that also says where it continues. */
export const TABLE_CHARS = 8500;
