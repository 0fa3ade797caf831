const bytesOfSigns = new Map<string, Map<string, number[]>>();

function signsOf(encoding: string): Map<string, number[]> {
  const known = bytesOfSigns.get(encoding);
  if (known) return known;
  const decoder = new TextDecoder(encoding);
  const bytesOf = new Map<string, number[]>();
  for (let first = 0x81; first <= 0xfe; first++)
    for (let second = 0x40; second <= 0xfe; second++) {
      const sign = decoder.decode(new Uint8Array([first, second]));
      if ([...sign].length === 1 && !bytesOf.has(sign)) bytesOf.set(sign, [first, second]);
    }
  for (let byte = 0; byte <= 0xff; byte++) bytesOf.set(decoder.decode(new Uint8Array([byte])), [byte]);
  bytesOfSigns.set(encoding, bytesOf);
  return bytesOf;
}

/** The bytes of a text in an older encoding, found by reading all that there are. */
export function encoded(text: string, encoding: string): Uint8Array {
  const bytesOf = signsOf(encoding);
  return new Uint8Array([...text].flatMap((sign) => bytesOf.get(sign) ?? [0x3f]));
}

/** Titles and names in the languages that are written in each of these encodings. */
export const talksByEncoding = {
  shift_jis: ["サーバーレスの夜に学んだこと", "東京での勉強会について話します", "山田太郎", "佐藤花子と鈴木一郎の発表"],
  gb18030: ["我们如何构建无服务器应用程序", "上海用户组的夜晚和大家一起学习", "王小明", "李华介绍他的项目和经验"],
  big5: ["我們如何建立無伺服器應用程式", "台北使用者社群的夜晚和大家一起學習", "王小明", "陳美麗介紹她的專案與經驗"],
  "euc-kr": [
    "우리가 서버리스 애플리케이션을 만드는 방법",
    "서울 사용자 모임의 저녁에 함께 배웁니다",
    "김철수",
    "이영희가 경험을 이야기합니다",
  ],
  "windows-1251": [
    "Как мы строим приложения без серверов",
    "Вечер группы пользователей в Москве",
    "Иван Петров",
    "Мария рассказывает о своём опыте работы",
  ],
  "koi8-r": [
    "Как мы строим приложения без серверов",
    "Вечер группы пользователей в Москве",
    "Иван Петров",
    "Мария рассказывает о своём опыте работы",
  ],
};
