import { dice, pick } from "../dice";
import type { Name } from "../names/list";

/**
 * More clients, so that the crowd in which false flags are counted is as large as an agency's: words made of
 * syllables, pairs of an adjective and a noun, and plain nouns, as brands are.
 */
export function moreNames(count: number): Pick<Name, "id" | "text">[] {
  const roll = dice(20_260_101);
  const made = new Set<string>();
  while (made.size < count) {
    const kind = roll(10);
    made.add(
      kind < 5
        ? coined(roll)
        : kind < 9
          ? `${pick(ADJECTIVES, roll)} ${pick(NOUNS, roll)}`
          : pick(PLAIN, roll),
    );
    // The plain nouns run out before the count does.
    if (kind === 9) made.add(`${pick(PLAIN, roll)} ${coined(roll)}`);
  }
  return [...made].slice(0, count).map((text, at) => ({ id: `more-${at}`, text }));
}

const coined = (roll: ReturnType<typeof dice>) => {
  const word =
    Array.from({ length: 2 + roll(2) }, () => pick(SYLLABLES, roll)).join("") + pick(ENDINGS, roll);
  return word.charAt(0).toUpperCase() + word.slice(1);
};

const list = (words: string) => words.split(" ");
const SYLLABLES = list(
  "ма пе ро ка ли та но сто вер дом тех гру рос сиб лен вол сек фор мет бер кур лан нев под рад тор ун фин шар эко юг янт",
);
const ENDINGS = list("н рт лит пром строй маркет групп сервис а ия ика ель ор");
const ADJECTIVES = list(
  "Белый Серый Новый Старый Добрый Быстрый Лесной Речной Горный Морской Зимний Летний Русский Северный Южный Тихий Звонкий Первый Честный Медный Жёлтый Кованый",
);
const NOUNS = list(
  "дом двор лес ключ сад путь мастер город рынок завод кран склад стол друг повар клён парус хлеб мост ветер остров камень дворик фасад",
);
const PLAIN = list(
  "Аист Бархат Веранда Глина Дельта Жемчуг Заря Изба Карамель Лавка Малина Невод Овраг Песок Ракета Сирень Тополь Узор Форель Хутор Чайка Шишка Эхо Юнга Яблоко Багет Ветка Гамак Дуб Жасмин Зерно Искра Каштан Лагуна Мята Оазис Палитра Роща Степь Терраса",
);
