import { expect, test } from "vitest";
import { stateOfList } from "./board";

test.each([
  ["Done", "done"],
  ["Готово!", "done"],
  ["✅ Завершённые", "done"],
  ["Doing", "in_progress"],
  ["В работе (2)", "in_progress"],
  ["Принято в работу", "in_progress"],
  ["In Review", "delivered"],
  ["Ready for review", "delivered"],
  ["На проверке", "delivered"],
  ["Готово к тестированию", "delivered"],
  ["Отменено", "cancelled"],
  ["Planned", "accepted"],
  ["To do", "offered"],
  ["Not done", "offered"],
  ["Не готово", "offered"],
  ["Abandoned ideas", "offered"],
  ["Vector Formats", "offered"],
  ["", "offered"],
])("cards of the list «%s» are %s", (name, state) => {
  expect(stateOfList(name)).toBe(state);
});
