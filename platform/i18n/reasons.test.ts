import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { LOCALES } from "./locales";
import { messagesOf } from "./messages";

const COUNTS = [0, 1, 2, 5, 21];

test.each(LOCALES)("why a matter stands in Today is said whole in %s, whatever is counted", (locale) => {
  const messages = messagesOf(locale);
  const problems: string[] = [];
  const t = createTranslator({
    locale,
    messages,
    namespace: "agencyToday",
    onError: (error) => problems.push(error.message),
  });
  const whys = Object.keys(messages.agencyToday.why) as (keyof typeof messages.agencyToday.why)[];
  for (const count of COUNTS) {
    const over = t("over", { count });
    const worked = count > 0 ? t("worked", { count }) : "";
    const name = t("andOthers", { name: "Anna", count });
    for (const why of whys) {
      const said = t(`why.${why}`, {
        ...{ count, limit: count, date: "1 March", time: "10:00", name, estimate: "3 h", worked, over },
      });
      expect(said, why).not.toMatch(/agencyToday|[{}#]|undefined/);
      expect(said.trim().length, why).toBeGreaterThan(5);
    }
  }
  expect(problems).toEqual([]);
});
