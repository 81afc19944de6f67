import type { Listed } from "./list";

/**
 * Invented brands that nobody tunes the matcher on. Do not read a miss here: the bench prints only how many of a cell
 * were found, so that a rule made for one of these names never gets written.
 */
export const HELD_NAMES: Listed = {
  common: `
    Самовар/m  Тетрадь/f  Фонарик/m  Колодец/m  Оранжевый/m  Рассвет/m  Сундук/m  Ласточка/f  Утюг/m  Знамя/n
    Крыльцо/n  Полюс/m  Сосна/f  Пекарь/m  Ручеёк/m  Диалог/m  Чемодан/m  Лодка/f  Скатерть/f  Движение/n
    Орешник/m  Башня/f  Гнездо/n  Пуговица/f  Корабль/m  Дружба/f  Тулуп/m  Окно/n  Ёлка/f  Молоток/m`,
  distinctive: `
    Дровяника/f  Пельмеград/m  Сверлодар/m  Олифант/m  Трубоман/m  Вазелония/f  Кедрополь/m  Ливнестрой/m  Мурзиляр/m  Фарфория/f
    Щебенград/m  Клюквель/f  Опторгсиб/m  Балясник/m  Жалюзарь/m  Тесьмарь/m  Хлебоград/m  Эмалика/f  Цементика/f  Паркетыч/m
    Грибелия/f  Рольтехник/m  Искромёт/m  Дачелюб/m  Носкополь/m  Янтарида/f  Уралопласт/m  Камышинель/f  Печеград/m  Сметанкин/m
    Торфяница/f  Волокнит/m  Обойкин/m  Кранодел/m  Бахилыч/m`,
  latin: `
    Vortella=Вортелла  Plumbrook=Пламбрук  Ironwick=Айронвик  Candelux=Канделюкс  Sprintello=Спринтелло  Mossgate=Моссгейт  Harvent=Харвент  Dolcimo=Дольчимо  Tradevio=Трейдвио  Loomkin=Лумкин
    Grantika=Грантика  Ferrodex=Ферродекс  Nimbora=Нимбора  Kettleway=Кеттлвей  Bravonix=Бравоникс  Ostrella=Острелла  Parquetto=Паркетто  Lumivar=Люмивар  Chesterol=Честерол  Windora=Виндора
    Zephyrix=Зефирикс  Maltwood=Молтвуд  Ribbonex=Риббонекс  Corvanto=Корванто  Hubertix=Хубертикс`,
  abbreviation: `
    ПТКМ  АРЗ  СЛДК  ЧМТ  ЭПРС  ОКВ  ТБЗ  УЛМК  ИРТП  ГКЖ  МФСК  БЗР  LQRT  VDX  GHT  XPRO`,
  several: `
    Тёплый/m Пол/m | Зелёная/f Лампа/f | Сладкий/m Домик/m | Великая/f Степь/f | Дом/m Ткани | Южный/m Порт/m
    Царство/n Подушек | Новая/f Оптика/f | Мастерская/f Улыбок | Быстрый/m Кабель/m | Речная/f Долина/f | Сибирский/m Мёд/m
    Морозный/m Узор/m | Школа/f Бега | Горячие/p Калачи/p | Честная/f Упаковка/f | Планета/f Насосов | Парк/m Колясок
    Рыжий/m Кот/m | Хрустальный/m Мост/m | Гильдия/f Печников | Лёгкие/p Шаги/p | Red Barn=Ред_Барн | Happy Otter Toys=Хэппи_Оттер_Тойс | West Gate Foods=Вест_Гейт_Фудс | Golden Birch=Голден_Бёрч`,
  indeclinable: `
    Монтерри  Вальдио  Тирамо  Эспельдо  Кордильи  Белоччи  Мандеву  Аринзо  Пуэрто  Сандеми  Гиацинто  Ривольди  Каприччо  Лавандэ  Морелли`,
  mixed: `
    Пицца/f 33 | Склад12/m | Клиника/f 4You | Х-Строй/m | 5Колёс | Дента+Люкс/m | Вокруг360 | Ново-Икс | Чай&Дом/m | M8-Крепёж/m
    ЭкоFood | 2Берега | Дом.PRO | VR-Полигон/m | ТехноДом/m 7`,
};
