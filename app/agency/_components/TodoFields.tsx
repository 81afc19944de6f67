import { useTranslations } from "next-intl";
import { DateInput } from "@/components/forms/inputs";
import { Select } from "@/components/forms/Select";
import { TextInput } from "@/components/forms/TextInput";

type Named = { readonly id: string; readonly name: string };

type Props = {
  readonly colleagues: readonly Named[];
  readonly todo?: {
    readonly what: string;
    readonly ownerId: string | null;
    readonly ownerName: string | null;
    readonly dueOn: string | null;
  };
  /** Who does it, where it cannot be nobody. */
  readonly owner?: string;
};

/** What is to be done, by whom and by when. */
export function TodoFields({ colleagues, todo, owner }: Props) {
  const t = useTranslations("meetings");
  // Whoever has left may keep what they had.
  const before = todo?.ownerId && todo.ownerName ? [{ id: todo.ownerId, name: todo.ownerName }] : [];
  const choices = [...new Map([...before, ...colleagues].map((person) => [person.id, person])).values()];
  return (
    <>
      <TextInput
        name="what"
        label={t(owner ? "whatToDo" : "what")}
        defaultValue={todo?.what}
        maxLength={500}
        autoComplete="off"
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Select
          name="ownerId"
          label={t("owner")}
          {...(owner ? {} : { optional: true, placeholder: t("nobodyDoes") })}
          defaultValue={todo?.ownerId ?? owner ?? ""}
          options={choices.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <DateInput name="dueOn" label={t("dueOn")} optional defaultValue={todo?.dueOn ?? ""} />
      </div>
    </>
  );
}
