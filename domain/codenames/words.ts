/** Calm words only: nothing comic, insulting or best known as a brand. Their order is part of the scheme. */
export const ENGLISH_ADJECTIVES = split(
  `Amber Ancient Ashen Autumn Azure Brave Bright Bronze Calm Cedar Clear Cobalt Copper Coral Crimson Crystal
  Deep Distant Early Eastern Emerald Evening Gentle Gilded Golden Granite Green Hazel Highland Indigo Ivory Jade
  Keen Lively Lofty Lucid Mellow Misty Morning Mossy Northern Olive Opal Patient Pearl Placid Polar Quiet Rowan
  Ruby Russet Scarlet Serene Silent Silver Sincere Snowy Solar Southern Steady Sunlit Teal Tidal Umber Upland
  Velvet Verdant Violet Vivid Warm Western Winter`,
);

export const ENGLISH_NOUNS = split(
  `Alder Antelope Aspen Avocet Badger Beech Birch Bison Bittern Bluebell Brook Bunting Caribou Chaffinch Chestnut
  Clover Cormorant Crane Curlew Cypress Dipper Dolphin Dunlin Egret Eider Elder Fern Finch Flamingo Fulmar Gannet
  Garnet Gazelle Glacier Goldfinch Grebe Grouse Guillemot Gyrfalcon Harrier Hawthorn Heather Heron Hornbeam Ibex
  Ibis Iris Jackdaw Juniper Kestrel Kingfisher Kittiwake Lagoon Lapwing Larch Lark Linnet Magnolia Maple Marten
  Meadow Merlin Nightingale Nightjar Nuthatch Oriole Osprey Partridge Pelican Petrel Pheasant Pintail Pipit Plover
  Poplar Ptarmigan Puffin Redstart Redwing Robin Sanderling Sandpiper Shearwater Siskin Skylark Sparrow Spruce
  Starling Stork Swallow Tern Thistle Thrush Turnstone Wagtail Warbler Waxwing Wheatear Whimbrel Wigeon Willow Wren`,
);

/** Stems of adjectives in -ый, so that -ая follows without a table of exceptions. */
export const RUSSIAN_STEMS = split(
  `Янтарн Серебрян Медн Бронзов Изумрудн Рубинов Жемчужн Хрустальн Лазурн Алмазн Гранитн Кораллов Малахитов
  Сапфиров Топазов Опалов Агатов Яшмов Нефритов Бирюзов Пурпурн Багрян Ал Бел Зелён Сиренев Лилов Вишнёв Оливков
  Кленов Кедров Соснов Ясенев Рябинов Ивов Берёзов Вересков Медов Солнечн Лунн Звёздн Снежн Туманн Облачн Радужн
  Росист Северн Южн Западн Восточн Горн Лугов Полярн Таёжн Озёрн Прибрежн Спокойн Ясн Светл Отважн Быстр Мудр
  Верн Славн Бодр Смел Добр Вольн Древн Заветн`,
);

export const RUSSIAN_MASCULINE = split(
  `Журавль Ястреб Сокол Беркут Орлан Кречет Филин Аист Стриж Щегол Чиж Снегирь Дрозд Зяблик Жаворонок Соловей
  Зимородок Кулик Чибис Скворец Лебедь Пеликан Буревестник Альбатрос Фазан Свиристель Клёст Вьюрок Поползень Олень
  Барсук Бобр Горностай Соболь Ирбис Зубр Лось Марал Дельфин Архар Утёс Родник Ручей Залив Ледник Остров Маяк Ирис`,
);

export const RUSSIAN_FEMININE = split(
  `Цапля Чайка Ласточка Иволга Синица Зарянка Горихвостка Малиновка Пеночка Камышовка Крачка Гагара Гага Казарка
  Куропатка Перепёлка Горлица Сойка Свиязь Пустельга Неясыть Скопа Сова Рысь Куница Лань Серна Антилопа Белка Нерпа
  Касатка Лагуна Долина Роща Поляна Гавань Бухта Река Вершина Скала Заря Роса Радуга Волна Комета Лилия Сирень
  Магнолия`,
);

function split(words: string): readonly string[] {
  return words.trim().split(/\s+/);
}
