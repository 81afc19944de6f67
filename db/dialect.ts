import { getTableColumns, Param, SQL } from "drizzle-orm";
import { PgDialect, type PgInsertConfig, type PgTable } from "drizzle-orm/pg-core";

/**
 * An insert that names only the columns it is given. Drizzle would name them all and write `default` into the rest, and
 * PostgreSQL counts that as writing: a login whose grant names its columns would be refused.
 */
class NarrowDialect extends PgDialect {
  override buildInsertQuery(config: PgInsertConfig): SQL {
    if (!Array.isArray(config.values)) return super.buildInsertQuery(config);
    return super.buildInsertQuery({ ...config, table: narrowed(config.table, config.values) });
  }
}

export const dialect = new NarrowDialect();

type Row = Record<string, Param | SQL>;

/** The table as if it had only the columns that some row gives. */
function narrowed(table: PgTable, rows: Row[]): PgTable {
  const columns = getTableColumns(table);
  const given = Object.fromEntries(
    Object.entries(columns).filter(([name]) => rows.some((row) => isGiven(row[name]))),
  );
  return new Proxy(table, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key);
      return value === columns ? given : value;
    },
  });
}

const isGiven = (value: Param | SQL | undefined) =>
  value instanceof SQL || (value instanceof Param && value.value !== undefined);
