import { DONE, DONE_AFTER_RETURN, NEW, REVIEW, SENT_BACK, STOPPED, TAKEN, WORKING } from "../lives";
import type { ClientStory } from "../story";

/** Steel structures for other factories: slow, exact, pays on time. */
export const gornostald: ClientStory = {
  agency: "aurora",
  name: "Горностальд",
  stage: "current",
  manager: "timur@aurora",
  quiet: 9,
  notes:
    "Платят в срок, но каждый документ идёт через тендерный отдел. Технические вопросы – только Ефиму Кованову, коммерцию не пугать терминами.",
  dossier: {
    names: ["АО «Горностальд»", "Горностальд"],
    aliases: ["Gornostald", "ГСтальд"],
    products: ["Сталекаркас Г-7", "Ангаринг"],
    domains: ["gornostald.example"],
    emails: ["e.kovanov@gornostald.example"],
    phones: ["+7 (000) 555-03-61"],
    people: ["Ефим Кованов", "Раиса Прокатова"],
    taxIds: ["ИНН 0005830917", "ОГРН 0005800061742"],
    addresses: ["Вымышленск, Заводское шоссе, 112"],
    handles: ["@gornostald"],
    contracts: ["ГС-0441"],
  },
  requests: [
    {
      channel: "mail",
      days: 1.4,
      body: "Тимур, коллеги из коммерции просят раздел для проектировщиков: узлы, чертежи, ведомости. Файлов около трёхсот. С чего начать?",
      file: "Список чертежей: обозначение, марка стали, формат.",
    },
  ],
  jobs: [
    {
      title: "Каталог «Горностальд» для снабженцев",
      state: "in_work",
      days: 63,
      hours: 132,
      priceMinor: 49_613_728,
      deadline: 20,
      request: {
        channel: "mail",
        days: 69,
        body: "Добрый день. Снабженцы клиентов спрашивают цены и наличие по телефону, сидим до вечера. Нужен каталог с остатками и кнопкой «запросить счёт». Ефим.",
      },
      spec: `# Каталог для снабженцев

Покупатель Горностальда – снабженец другого завода. Он знает марку и сечение, спешит и сравнивает троих поставщиков.

## Главное
- Подбор по марке, сечению, длине. Ответ – меньше секунды на 40 000 позиций.
- Остаток и срок поставки – на дату запроса.
- «Запросить счёт» – список позиций файлом или вручную.

## Не делаем
- Личные цены: их скажет менеджер.
- Оплату на сайте.

Технические вопросы – Ефим Кованов, e.kovanov@gornostald.example. В каталоге отдельный раздел «Сталекаркас Г-7».`,
      tasks: [
        {
          to: "lynx",
          work: "back",
          title: "Подбор по марке и сечению: поиск на 40 000 позиций",
          body: "Ответ быстрее секунды при любом сочетании условий. Опечатки в марке – обычное дело, «09г2с» и «09Г2С» – одно и то же.",
          life: DONE,
          days: [57, 41],
          hours: 36,
          estimate: "accepted",
        },
        {
          to: "lynx",
          work: "front",
          title: "Страница подбора: таблица на тысячи строк",
          body: "Снабженец работает с клавиатуры. Столбцы закреплены, выбранные позиции видны всегда.",
          life: SENT_BACK,
          days: [36, 3],
          due: -3,
          hours: 28,
          why: ["На 5 000 строк прокрутка дёргается, а выбранное теряется при смене сортировки."],
          talk: [
            { by: "dev@lynx", body: "Воспроизвели. Дело в пересчёте высоты строк, исправим до четверга." },
            { by: "timur@aurora", body: "Хорошо. Сортировку проверьте отдельно, пожалуйста." },
          ],
        },
        {
          to: "lynx",
          work: "back",
          title: "Загрузка списка позиций файлом",
          body: "Таблица в трёх распространённых форматах. Что не распознали – показать построчно и дать исправить на месте.",
          life: WORKING,
          days: [15, 7],
          due: 6,
          hours: 24,
        },
        {
          to: "otter",
          work: "front",
          title: "Print view of a selection list",
          body: "One sheet of paper: items, quantities, dates, totals by weight. Must survive a black-and-white printer.",
          life: REVIEW,
          days: [13, 0.7],
          due: 2,
          hours: 8,
        },
        {
          to: "otter",
          work: "back",
          title: "Nightly stock import with a difference report",
          body: "A file arrives at two in the morning. Report what appeared, vanished or changed by more than 30 %.",
          life: STOPPED,
          days: [11, 5],
          due: 5,
          hours: 16,
          why: ["The sample file has no units column; kilograms and metres cannot be told apart."],
        },
        {
          to: "badger",
          work: "text",
          title: "Пояснения к двенадцати группам металлопроката",
          body: "Для снабженца-новичка: что это, где применяют, на что смотреть в сертификате. По 700 знаков.",
          life: TAKEN,
          days: [4, 3],
          due: 9,
          hours: 14,
        },
      ],
    },
    {
      title: "Калькулятор массы на gornostald.example",
      state: "done",
      days: 196,
      hours: 52,
      priceMinor: 22_951_384,
      deadline: -150,
      request: {
        channel: "call",
        days: 201,
        body: "Звонил Кованов: у конкурентов есть калькулятор веса, у Горностальда – таблица картинкой. Хотят свой, и чтобы считал сразу весь каркас.",
      },
      spec: `# Калькулятор массы

Считает массу по профилю, длине и количеству; для «Сталекаркас Г-7» – сразу весь набор. Формулы прислал Ефим Кованов.`,
      tasks: [
        {
          to: "otter",
          work: "back",
          title: "Mass formulas as a tested module",
          body: "Fourteen profiles, formulas attached. Rounding as in the table of examples, to the gram.",
          life: DONE,
          days: 190,
          hours: 14,
        },
        {
          to: "otter",
          work: "front",
          title: "Mass calculator: the page",
          body: "Choose a profile by its drawing, type the size, see the mass at once. Several rows, a total, copy as text.",
          life: DONE_AFTER_RETURN,
          days: 178,
          hours: 20,
          why: ["Comma as a decimal separator is refused. Half of the visitors type it."],
        },
        {
          to: "lynx",
          work: "design",
          title: "Чертежи профилей для калькулятора",
          body: "Четырнадцать схем в одном стиле, читаются при ширине 120 пикселей.",
          life: DONE,
          days: 186,
          hours: 12,
          who: "nika@lynx",
        },
      ],
    },
    {
      title: "Раздел для проектировщиков «Ангаринг»",
      state: "draft",
      days: 1,
      hours: 60,
      priceMinor: null,
      deadline: null,
      spec: `# Раздел для проектировщиков

Около трёхсот чертежей Горностальда и альбом «Ангаринг». Нужен поиск по обозначению и выдача комплектом.`,
      drafts: [
        {
          to: "lynx",
          title: "Хранилище чертежей: поиск и выдача комплектом",
          body: "Около трёхсот чертежей с обозначениями. Поиск по обозначению и марке, выдача выбранного одним архивом.\n\nИсходники лежат в папке «ангаринг», доступ даст Раиса Прокатова, +7 000 555 03 61.",
          hours: 24,
          due: 25,
        },
        {
          to: "otter",
          title: "Preview of drawings in the browser",
          body: "Show the first sheet of a drawing as an image, 1 200 pixels wide, made once and kept. No plugin.",
          hours: 12,
          due: 24,
        },
      ],
    },
    {
      title: "Презентация «Горностальд» для выставки",
      state: "agreed",
      days: 5,
      hours: 18,
      priceMinor: 6_874_295,
      deadline: 16,
      spec: `# Презентация для выставки

Двенадцать слайдов и одностраничник. Раиса Прокатова даст цифры за год.`,
      tasks: [
        {
          to: "lynx",
          work: "design",
          title: "Двенадцать слайдов для стенда на выставке",
          body: "Смотрят стоя, с трёх метров, между двумя разговорами. Одна мысль на слайд.",
          life: NEW,
          days: 0.3,
          due: 10,
          hours: 16,
          who: "nika@lynx",
        },
      ],
    },
  ],
};
