import { DONE, DONE_AFTER_RETURN, NEW, OFFERED_AGAIN, REVIEW, STOPPED, WORKING } from "../lives";
import type { ClientStory } from "../story";

/** Bicycles to rent and to buy; everything is urgent in spring. */
export const velokrucha: ClientStory = {
  agency: "aurora",
  name: "Велокруча",
  stage: "current",
  manager: "manager@aurora",
  quiet: 3,
  notes: "Сезон с апреля по октябрь. Зимой денег нет, но думать любят именно зимой.",
  dossier: {
    names: ["ООО «Велокруча Прокат»", "Велокруча"],
    aliases: ["Velokrucha"],
    products: ["Круча-пасс"],
    domains: ["velokrucha.example"],
    emails: ["prokat@velokrucha.example"],
    phones: ["+7 (000) 555-05-78"],
    people: ["Марат Педалин", "Юлия Спицына"],
    taxIds: ["ИНН 0006642093"],
    addresses: ["Вымышленск, Набережная велосипедистов, 2"],
    handles: ["@velokrucha"],
    contracts: ["ВК-03/2025"],
  },
  requests: [
    {
      channel: "message",
      days: 3.1,
      state: "answered",
      answer: "Отправила ссылку на правила возврата и шаблон ответа покупателю.",
      body: "Ань, человек вернул велосипед без педали и требует залог. Где у нас на сайте про это написано?",
    },
  ],
  jobs: [
    {
      title: "Бронирование проката «Велокруча»",
      state: "in_work",
      days: 46,
      hours: 104,
      priceMinor: 36_490_275,
      deadline: 12,
      request: {
        channel: "message",
        days: 50,
        body: "Анна! В выходные очередь на улице, велосипеды есть, а оформить не успеваем. Можно, чтобы люди бронировали с телефона, а мы только выдавали?",
      },
      spec: `# Бронирование проката

Три точки Велокручи, 140 велосипедов. Бронь с телефона за минуту, выдача по коду за полминуты.

1. Точка, день, сколько человек и рост каждого.
2. Залог – заморозкой на карте.
3. Код на экране и в сообщении.

Владельцы Круча-пасса бронируют без залога.`,
      tasks: [
        {
          to: "lynx",
          work: "back",
          title: "Свободные велосипеды по точкам и росту",
          body: "140 велосипедов, три точки, выдача и возврат в разных местах. Двойная бронь невозможна даже при одновременном нажатии.",
          life: DONE_AFTER_RETURN,
          days: [42, 25],
          hours: 30,
          why: ["Два одновременных заказа всё же получили один велосипед – тест приложила."],
          estimate: "accepted",
        },
        {
          to: "lynx",
          work: "front",
          title: "Бронь с телефона за минуту",
          body: "Точка, день, рост каждого. Рост – ползунком и цифрами: ползунок на солнце не видно.",
          life: REVIEW,
          days: [22, 0.9],
          due: 1,
          hours: 26,
        },
        {
          to: "lynx",
          work: "back",
          title: "Залог: заморозка и возврат",
          body: "Заморозить при выдаче, снять при возврате, частично удержать – с причиной и фотографией.",
          life: STOPPED,
          days: [14, 4],
          due: 3,
          hours: 24,
          why: ["Платёжная служба не открыла тестовый режим заморозки, ответа ждём с понедельника."],
        },
        {
          to: "otter",
          work: "front",
          title: "Staff screen: hand out a bicycle by code",
          body: "For a tablet on a counter, in the sun, with wet hands. Scan or type the code, check the height, hand out.",
          life: OFFERED_AGAIN,
          days: [19, 6],
          due: 2,
          hours: 18,
          why: ["Our designer is away until Monday; offer it again then and we take it."],
        },
      ],
    },
    {
      title: "Весенняя рассылка «Круча-пасс»",
      state: "done",
      days: 224,
      hours: 20,
      priceMinor: 5_316_849,
      deadline: -200,
      spec: `# Весенняя рассылка

Два письма тем, кто катался в прошлом году: Круча-пасс дешевле до первого мая. Тон Велокручи – дружеский, на «ты».`,
      tasks: [
        {
          to: "badger",
          work: "text",
          title: "Два письма к открытию сезона",
          body: "На «ты», коротко, с одной шуткой на письмо. Первое – за три недели до сезона, второе – за три дня.",
          life: DONE,
          days: 220,
          hours: 6,
        },
        {
          to: "lynx",
          work: "front",
          title: "Шаблон двух писем с таблицей цен",
          body: "Таблица цен должна читаться на телефоне. Без картинок письмо тоже понятно.",
          life: DONE,
          days: 216,
          hours: 8,
        },
      ],
    },
    {
      title: "Баннеры «Велокруча»: закрытие сезона",
      state: "in_work",
      days: 8,
      hours: 14,
      priceMinor: 4_208_731,
      deadline: 1,
      request: {
        channel: "message",
        days: 9,
        body: "Распродаём прокатные велосипеды, скидка до 40 %. Баннеры нужны вчера, но хотя бы к пятнице!!",
      },
      spec: `# Баннеры распродажи

Шесть размеров, один сюжет: прокатный велосипед Велокручи ищет хозяина.`,
      tasks: [
        {
          to: "lynx",
          work: "design",
          title: "Баннеры распродажи: шесть размеров",
          body: "Прокатный велосипед ищет хозяина: у каждого имя и пробег. Цена – крупно, мелкого текста нет.",
          life: WORKING,
          days: [6, 2],
          due: 0,
          hours: 12,
          who: "nika@lynx",
          talk: [
            { by: "nika@lynx", body: "Показываю три имени: Буран, Герда и Изюм. С Изюмом смешнее всего." },
            { by: "manager@aurora", body: "Изюм утверждаем единогласно." },
          ],
        },
        {
          to: "badger",
          work: "text",
          title: "Двенадцать имён и характеров для велосипедов",
          body: "По одной фразе о каждом: где катался, кого возил, чего боится.",
          life: NEW,
          days: 0.5,
          due: 2,
          hours: 3,
        },
      ],
    },
  ],
};
