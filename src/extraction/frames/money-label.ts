/** The meaning of an amount by the words around it. */
export type MoneyLabel =
  | 'plain'
  | 'valuation'
  | 'total'
  | 'earlier'
  | 'revenue'
  | 'profit'
  | 'market'
  | 'fund'
  | 'forecast'
  /** So much a year. */
  | 'rate'
  | 'cost';
