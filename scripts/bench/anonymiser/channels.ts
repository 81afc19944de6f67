import { type Dice, pick } from "./dice";
import { ENGLISH, RUSSIAN } from "./sentences";

/** A place in a text where something stands: what is before it and after it. */
export type Place = { readonly before: string; readonly after: string };
export type Format = "plain" | "markdown" | "html" | "filename";
export type Channel = {
  readonly name: string;
  readonly format: Format;
  /** Can a thing of this spelling stand here? A path has no line breaks, a mailbox only letters of ASCII. */
  readonly fits: (planted: string) => boolean;
  readonly place: (roll: Dice, planted: string) => Place;
};

const anything = () => true;
const oneLine = (planted: string) => !/[\r\n]/.test(planted);
const noMarkup = (planted: string) => oneLine(planted) && !/[<>`|"[\]()]/.test(planted);
const ofPath = (planted: string) => /^[\w.%~-]+$/.test(planted);
const ofMailbox = (planted: string) => /^[a-z0-9][a-z0-9._-]*$/i.test(planted);

/** One sentence around the place, in the language of what is planted; both scripts go through Russian ones. */
function sentence(roll: Dice, planted: string): Place {
  const isRussian = /\p{Script=Cyrillic}/u.test(planted) || roll(3) > 0;
  const [before = "", after = ""] = pick(isRussian ? RUSSIAN : ENGLISH, roll).split("{}");
  return { before, after };
}

/** The fourteen places of a task, a message or a file's name in which a client can stand. */
export const CHANNELS: readonly Channel[] = [
  { name: "sentence", format: "plain", fits: anything, place: sentence },
  {
    name: "sentence start",
    format: "plain",
    fits: anything,
    place: (roll) => ({
      before: pick(["", "Готово. ", "Итак, по порядку.\n\n"], roll),
      after: " – ждём макет до пятницы.",
    }),
  },
  {
    name: "title",
    format: "plain",
    fits: oneLine,
    place: (roll) => ({
      before: pick(["Баннеры: ", "Правки / ", "Главная – "], roll),
      after: pick(["", ", этап 2"], roll),
    }),
  },
  {
    name: "link text",
    format: "markdown",
    fits: noMarkup,
    place: () => ({
      before: "Старый вариант лежит тут: [",
      after: "](https://docs.example/d/17), новый пришлём позже.",
    }),
  },
  {
    name: "link target",
    format: "markdown",
    fits: ofPath,
    place: () => ({
      before: "Вот [пример](https://site.example/p/",
      after: "/index.html) прошлой страницы.",
    }),
  },
  {
    name: "attribute",
    format: "html",
    fits: noMarkup,
    place: (roll) => ({
      before: `<a href="/p/1" ${pick(["title", "data-label", "aria-label"], roll)}="`,
      after: '">каталог</a>',
    }),
  },
  {
    name: "alt text",
    format: "markdown",
    fits: noMarkup,
    place: () => ({ before: "![логотип ", after: "](logo.png)" }),
  },
  {
    name: "code",
    format: "markdown",
    fits: (planted) => oneLine(planted) && !/[`"]/.test(planted),
    place: (roll) =>
      pick(
        [
          { before: '```js\nconst title = "', after: '";\n```' },
          { before: 'Поменяйте `const brand = "', after: '"` в шапке.' },
        ],
        roll,
      ),
  },
  {
    name: "quoted mail",
    format: "plain",
    fits: oneLine,
    place: (roll) => ({
      before: pick(["> > Добрый день!\n> > Посмотрите, пожалуйста, ", "От: отдел рекламы\nТема: Re: "], roll),
      after: "\n> > Спасибо",
    }),
  },
  {
    name: "list item",
    format: "markdown",
    fits: oneLine,
    place: (roll) => ({
      before: `Состав работ:\n${pick(["- ", "* ", "1. ", "- [ ] "], roll)}`,
      after: "\n- проверить на телефоне",
    }),
  },
  {
    name: "table cell",
    format: "markdown",
    fits: noMarkup,
    place: () => ({ before: "| Что | Срок |\n| --- | --- |\n| ", after: " | среда |" }),
  },
  {
    name: "comment",
    format: "html",
    fits: (planted) => noMarkup(planted) && !planted.includes("--"),
    place: () => ({ before: "<p>Шапка</p>\n<!-- блок для ", after: " -->\n<p>Подвал</p>" }),
  },
  {
    name: "address path",
    format: "plain",
    fits: ofPath,
    place: (roll) => ({
      before: pick(["https://stage.example/", "https://cdn.example/assets/img/"], roll),
      after: "/main.css подключён дважды",
    }),
  },
  {
    name: "mailbox",
    format: "plain",
    fits: ofMailbox,
    place: () => ({ before: "Пишите на ", after: "@post.example до вечера." }),
  },
];
