/** Mailboxes that anybody may have: the host says nothing, the box alone does. */
export const MAIL_HOSTS: ReadonlySet<string> = new Set(
  (
    "mail.ru bk.ru inbox.ru list.ru internet.ru xmail.ru yandex.ru ya.ru yandex.com yandex.by yandex.kz yandex.ua " +
    "rambler.ru lenta.ru autorambler.ru myrambler.ru ro.ru gmail.com googlemail.com outlook.com hotmail.com live.com " +
    "msn.com icloud.com me.com mac.com yahoo.com aol.com proton.me protonmail.com pm.me tutanota.com gmx.de gmx.com " +
    "gmx.net web.de fastmail.com zoho.com ukr.net tut.by mail.com vk.com"
  ).split(" "),
);

/** Hosts on which every customer has a name of his own, before or behind the host. */
export const PLATFORMS: ReadonlySet<string> = new Set(
  (
    "tilda.ws tilda.cc github.io gitlab.io vercel.app netlify.app pages.dev workers.dev web.app firebaseapp.com " +
    "herokuapp.com onrender.com fly.dev wixsite.com wordpress.com blogspot.com ucoz.ru narod.ru myshopify.com " +
    "insales.ru bitrix24.ru amocrm.ru taplink.cc taplink.ws turbo.site livejournal.com ngrok.io ngrok.app " +
    "t.me vk.com ok.ru instagram.com facebook.com youtube.com twitter.com x.com wa.me tiktok.com dzen.ru rutube.ru " +
    "github.com gitlab.com bitbucket.org figma.com google.com yandex.ru mail.ru linkedin.com behance.net dribbble.com " +
    "pinterest.com telegram.me"
  ).split(" "),
);

/** Second levels that many countries sell names under. */
export const WEAK_SUFFIXES: ReadonlySet<string> = new Set("co com org net gov edu ac msk spb".split(" "));

/** Endings and mail services as people say them. */
const SPOKEN = new Map(
  (
    "ру:ru ком:com орг:org нет:net су:su рф:rf инфо:info про:pro онлайн:online шоп:shop сайт:site био:bio ио:io дев:dev " +
    "апп:app ми:me бай:by бел:bel кз:kz уз:uz рус:rus москва:moscow мейл:mail мэйл:mail меил:mail майл:mail емейл:mail " +
    "джимейл:gmail джимэйл:gmail гмейл:gmail гмайл:gmail жмейл:gmail яндекс:yandex рамблер:rambler бк:bk инбокс:inbox " +
    "лист:list аутлук:outlook айклауд:icloud"
  )
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);

export const spokenLabel = (label: string): string => SPOKEN.get(label) ?? label;
