import { skeleton } from "./letters";

/** Words that say what a part of an address is, in both languages; they belong to the address and name nobody. */
const STREET =
  "ул улица улицы улице улицу улицей пр-т пр-кт пр просп проспект проспекта проспекте проспекту пер переулок переулка переулке наб " +
  "набережная набережной набережную бульвар бульвара бульваре б-р бул площадь площади пл шоссе ш тракт тракта тракте проезд проезда " +
  "проезде пр-д аллея аллеи аллее тупик тупике линия линии мкр микрорайон микрорайоне квартал кв-л street st avenue ave av road rd lane " +
  "ln boulevard blvd square sq drive dr court ct way highway hwy embankment emb prospekt prospect pr-t ul ulitsa ulica pereulok shosse sh nab " +
  "naberezhnaya bulvar ploshchad pl";
const PLACE =
  "г гор город города городе пос поселок с село д дер деревня ст станица обл область области край края респ республика республики р-н район " +
  "района россия рф russia russian federation oblast region city town";
const HOUSE =
  "д дом дома доме корп корпус к стр строение вл владение зд здание лит литера литер под подъезд подъезда эт этаж этаже оф офис офиса офисе " +
  "кв квартира квартиры пом помещение помещения комн комната ком bldg building bld house apt apartment office off suite ste floor fl room unit flat " +
  "bc бц тц трц тк no house";

const words = (list: string) => new Set(list.split(" "));
export const STREET_WORDS = words(STREET);
/** «набережная реки Смолянки»: what a street lies at is no town. */
const WATER = "р реки река канала канал";
export const ADDRESS_WORDS = words(`${STREET} ${PLACE} ${HOUSE} ${WATER}`);
export const HOUSE_WORDS = words(HOUSE);
export const PLACE_WORDS = words(PLACE);

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:ул|улиц|st$|street|ul)/, "street"],
  [/^(?:пр-?т|пр-кт|пр$|просп|ave?$|avenue|prosp|pr-t)/, "avenue"],
  [/^(?:пер|ln|lane)/, "lane"],
  [/^(?:наб|emb|nab)/, "embankment"],
  [/^(?:бул|б-р|boulevard|blvd|bulvar)/, "boulevard"],
  [/^(?:пл|sq|ploshchad)/, "square"],
  [/^(?:ш$|шоссе|highway|hwy|sh)/, "highway"],
  [/^(?:пр-?д|проезд|drive|dr$)/, "drive"],
  [/^(?:мкр|микро|кв)/, "district"],
];

/** What sort of street a word says it is; "" for other words. */
export const streetKind = (word: string): string =>
  STREET_WORDS.has(word) ? (KINDS.find(([pattern]) => pattern.test(word))?.[1] ?? word) : "";

/** Every town has them: alone they lead nowhere. */
const COMMON =
  "ленина мира советская центральная октябрьская пушкина гагарина садовая московская набережная победы молодежная школьная лесная новая " +
  "кирова калинина комсомольская первомайская пролетарская горького чехова толстого лермонтова гоголя маяковского чкалова фрунзе " +
  "дзержинского свердлова куйбышева маркса карла энгельса либкнехта люксембург ленинградская ленинский невский тверская киевская рабочая заводская " +
  "железнодорожная вокзальная зеленая полевая луговая речная северная южная восточная западная солнечная цветочная парковая " +
  "спортивная строителей космонавтов красная красноармейская революции труда юбилейная дружбы main high church park";

/** The stem is the same for every case of one name; names in the genitive, as most streets are, keep theirs. */
export function streetStem(word: string): string {
  const lower = word.toLowerCase().replaceAll("ё", "е");
  const cut = lower.replace(ENDING, "");
  return skeleton(cut.length >= 3 ? cut : lower);
}
const ENDING =
  /(?:ого|его|ому|ему|ыми|ими|ами|ями|ая|яя|ое|ее|ой|ей|ый|ий|ые|ие|ых|их|ую|юю|ым|им|ом|ем|ам|ям|ах|ях|ов|ев|а|я|о|е|и|ы|у|ю|ь|й)$/;

export const COMMON_STREETS: ReadonlySet<string> = new Set(COMMON.split(" ").map(streetStem));
