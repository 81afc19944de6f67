/**
 * Russian first names with the forms that stand for them in talk. The first of a line is the full name; a person of
 * the dossier called by any of them is found by all of them. One form may belong to several names: «Саша», «Валя».
 */
const TABLE = `
александр саша саня шура сашка алекс alexander alex aleksandr
александра саша саня шура alexandra
алексей леша алеша лешка alexey alexei
алена аленка лена
алина аля алинка
алиса аля alice
алла алка
альберт алик
альбина аля
анастасия настя настена ася стася anastasia
анатолий толя толик
ангелина геля лина ангела
андрей андрюша андрюха andrew
анжела анжелика лика
анна аня нюра анюта аннушка анечка нюша ann anna
антон тоша антоха anton
антонина тоня
анфиса фиса
аркадий аркаша
арсен
арсений сеня арсюша
артем тема артемий artem
артур
афанасий афоня
богдан бодя
борис боря борька boris
вадим вадик дима vadim
валентин валя валек
валентина валя
валерий валера valery
валерия лера валера
варвара варя
василий вася василек basil
василиса вася
вениамин веня
вера верочка
вероника ника вера veronica
виктор витя витек victor
виктория вика victoria
виталий виталик витя vitaly
владимир вова володя вовка вовчик vladimir
владислав влад владик слава vlad
всеволод сева
вячеслав слава славик
галина галя галка
геннадий гена
георгий жора гоша егор george
герман гера
глеб
григорий гриша гриня gregory
давид
данила даня данил даниил данька daniel
дарья даша дашка daria
денис дениска деня denis
диана
динара
дмитрий дима митя димон димка dmitry dmitri
ева
евгений женя жека eugene
евгения женя
екатерина катя катюша катерина catherine kate
елена лена леночка алена helen elena
елизавета лиза лизонька elizabeth
жанна
захар
зинаида зина
злата
зоя
иван ваня ванька ванюша ivan
игорь гоша игорек igor
илья илюша илюха ilya
инна
инга
иннокентий кеша
иосиф ося
ирина ира ириша иринка irina
карина
кирилл кир кирюша кирюха
клавдия клава
климент клим
константин костя костик constantine
кристина кристя christina
ксения ксюша оксана
лариса лара
лев лева лео leo
леонид леня
лидия лида
лилия лиля
любовь люба
людмила люда мила люся
макар
максим макс maxim max
маргарита рита марго margarita
марина маришка marina
мария маша маруся маня машенька maria mary
марк mark
матвей мотя matthew
милана мила
михаил миша мишка мишаня michael mikhail
надежда надя
наталья наташа наталия ната natalia natalie
никита никитос nikita
николай коля николаша nicholas nick
нина
оксана ксюша
олег олежка oleg
олеся леся
ольга оля оленька olga
павел паша пашка paul
петр петя peter
платон
полина поля polina
прохор
раиса рая
регина
ринат
роман рома ромка roman
ростислав слава ростик
руслан русик
светлана света sveta
святослав слава свят
семен сема сеня simon
серафима сима
сергей сережа серега серый serge sergey sergei
снежана
софья соня софия sofia sophie
станислав стас слава
степан степа stephen steven
тамара тома
тарас
татьяна таня танюша tatiana
тимофей тима тимоха
тимур тима
ульяна уля
федор федя theodore
филипп филя philip
эдуард эдик edward
эльвира эля
эмма
эмиль
юлия юля юлька julia
юрий юра юрка yuri
яков яша jacob
яна
ярослав ярик слава
ярослава слава яся
william bill will billy
robert bob rob bobby
richard dick rick
james jim jimmy
john jack johnny
thomas tom tommy
charles charlie
joseph joe
david dave
michael mike
christopher chris
anthony tony
margaret maggie meg
jennifer jenny jen
susan sue
patricia pat patty
samuel sam
benjamin ben
edward ed eddie ted
`;

const LINES: readonly (readonly string[])[] = TABLE.trim()
  .split("\n")
  .map((line) => line.split(" "));

const BY_NAME = new Map<string, string[]>();
for (const line of LINES) {
  const [full = ""] = line;
  for (const form of line) BY_NAME.set(form, [...(BY_NAME.get(form) ?? []), full]);
}
const FORMS = new Map(LINES.map((line) => [line[0] ?? "", line]));

export const isFirstName = (word: string): boolean => BY_NAME.has(word);

/** All the forms of a first name, the given one first. */
export const formsOf = (word: string): readonly string[] => [
  ...new Set([word, ...(BY_NAME.get(word) ?? []).flatMap((full) => FORMS.get(full) ?? [])]),
];
