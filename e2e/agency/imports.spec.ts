import { expect } from "@playwright/test";
import { visit } from "../visit";
import { fresh, makeClient, test } from "./desk";

const board = (client: string) =>
  JSON.stringify({
    name: "Launch",
    lists: [
      { id: "l1", name: "Doing", closed: false },
      { id: "l2", name: "Done", closed: false },
    ],
    cards: [
      {
        id: `${client}-1`,
        idList: "l1",
        name: "Three banners for the fair",
        desc: "Sizes are in the table.",
        closed: false,
        due: "2027-03-01T12:00:00.000Z",
      },
      { id: `${client}-2`, idList: "l2", name: `Logo of ${client} for print`, desc: "", closed: false },
      { id: `${client}-3`, idList: "l2", name: "An old idea", desc: "", closed: true },
    ],
    actions: [],
  });

test("a board is looked at first; what names the client waits as a draft, and a second import adds nothing", async ({
  atDesk,
}) => {
  const page = await atDesk("manager@aurora.example");
  const client = fresh("Importo");
  await makeClient(page, client);
  const upload = async () => {
    await visit(page, "/agency/imports/new");
    await page.getByLabel("Client").selectOption({ label: client });
    await page.getByLabel("Partner").selectOption({ label: "Lynx" });
    await page.getByLabel("File").setInputFiles({
      name: "board.json",
      mimeType: "application/json",
      buffer: Buffer.from(board(client)),
    });
    await page.getByRole("button", { name: "Look at it first" }).click();
  };

  await upload();
  await expect(page.getByRole("row", { name: /Logo of/ })).toContainText(`Found: ${client}`);
  await page.getByRole("button", { name: "Import 3 cards" }).click();
  await expect(page.getByText("Tasks published")).toBeVisible();
  await page.getByRole("link", { name: `Logo of ${client} for print` }).click();
  await expect(page).toHaveURL(/\/agency\/tasks\/drafts\//);
  await expect(page.getByRole("textbox", { name: "Title" })).not.toHaveValue(new RegExp(client));

  await upload();
  await expect(page.getByText("There is nothing new on this board.")).toBeVisible();
});

test("a file that is no board is refused beside its field, and nothing is kept", async ({ atDesk }) => {
  const page = await atDesk("manager@aurora.example");
  await visit(page, "/agency/imports/new");
  await page.getByLabel("Client").selectOption({ index: 1 });
  await page
    .getByLabel("File")
    .setInputFiles({ name: "board.json", mimeType: "application/json", buffer: Buffer.from('{"cards":') });
  await page.getByRole("button", { name: "Look at it first" }).click();
  await expect(page.getByText("This kind of file cannot be taken").first()).toBeVisible();
  await expect(page).toHaveURL(/\/agency\/imports\/new/);
});
