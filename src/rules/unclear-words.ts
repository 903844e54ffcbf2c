/**
 * Words in names that only their author reads at once, with what they stand for. From the abbreviations that style guides
 * for SQL name as ones to spell out (https://www.sqlstyle.guide, "Naming conventions"; Joe Celko, SQL Programming Style,
 * 1.2.3), without those that everybody knows, such as `id`, `url`, `qty`, `max` and `num`.
 */
export const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    usr: 'user',
    usrs: 'users',
    cust: 'customer',
    custs: 'customers',
    emp: 'employee',
    emps: 'employees',
    mgr: 'manager',
    dept: 'department',
    ord: 'order',
    ords: 'orders',
    prd: 'product',
    prod: 'product',
    prods: 'products',
    acct: 'account',
    accts: 'accounts',
    amt: 'amount',
    addr: 'address',
    trx: 'transaction',
    pymt: 'payment',
    pmt: 'payment',
    nm: 'name',
    fname: 'first_name',
    lname: 'last_name',
    dob: 'date_of_birth',
    pwd: 'password',
    passwd: 'password',
    dscr: 'description',
    descr: 'description',
    flg: 'flag',
    cd: 'code',
    typ: 'type',
    stat: 'status',
    sts: 'status',
    dt: 'date',
    tm: 'time',
    grp: 'group',
    catg: 'category',
    ctgry: 'category',
  }),
);

/** Words that say what kind of thing it is, which the place says already (SQL style guide, "Tables": no `tbl_`). */
export const PREFIXES: ReadonlySet<string> = new Set(['tbl', 'tb', 'tab', 'fld', 'col', 'vw']);
export const SUFFIXES: ReadonlySet<string> = new Set(['tbl', 'table', 'fld', 'column']);
