/** So that two sessions print a value alike (manual 18, 19.11.2), and no policy hides a row. */
export const PRINTING = {
  TimeZone: 'UTC',
  DateStyle: 'ISO, YMD',
  IntervalStyle: 'postgres',
  bytea_output: 'hex',
  extra_float_digits: '1',
  row_security: 'off',
  jit: 'off',
};
