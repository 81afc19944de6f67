import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";

/** The guests depend on the client, so that is asked first, by address. */
export function ChooseClient({
  clients,
}: {
  clients: readonly { readonly id: string; readonly name: string }[];
}) {
  const [t, ui] = [useTranslations("meetings"), useTranslations("ui")];
  return (
    <form action="/agency/meetings/new" className="grid gap-4">
      <label className="grid gap-1 text-sm font-medium">
        {t("chooseClient")}
        <select name="client" required className="control font-normal" defaultValue="">
          <option value="">{ui("form.choose")}</option>
          {clients.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <div>
        <Button type="submit" variant="primary">
          {t("go")}
        </Button>
      </div>
    </form>
  );
}
