import { linesOf } from "./days";

/** Titles as people write them in their own language, by language and type. */
export const elsewhere: Record<string, Record<string, string[]>> = {
  es: {
    talk: linesOf(`
      {service} sin lágrimas
      Lo que {service} nos enseñó en un año
      {service} para equipos pequeños, con la factura en la mano
      Errores que cometí con {service} para que tú no los cometas
    `),
    article: linesOf(`
      Cómo migramos a {service} sin cortar el servicio
      {service} explicado a mi yo de hace dos años
      Tres facturas de {service} y lo que dicen
    `),
    workshop: linesOf(`
      Taller: {service} desde cero
      Manos a la obra con {service}
    `),
    video: ["{service} en veinte minutos", "Construimos en vivo con {service}"],
    mentoring: ["Mentoría: primera charla", "Simulacro de entrevistas"],
  },
  pt: {
    talk: linesOf(`
      {service} sem mistério
      O que aprendemos com {service} em produção
      {service} na prática: do erro ao alarme
      Contas menores com {service}
    `),
    article: [
      "Como usamos {service} no dia a dia",
      "{service}: o que eu faria diferente",
      "Do monólito ao {service}, sem pressa",
    ],
    workshop: ["Oficina de {service}", "Mão na massa com {service}"],
    video: ["{service} em quinze minutos", "Ao vivo: montando um painel com {service}"],
    study_group: ["Grupo de estudos: {exam}"],
  },
  fr: {
    talk: [
      "{service}, ce que la facture ne dit pas",
      "Retour d’expérience : {service} en production",
      "{service} sans peur",
    ],
    article: ["Ce que j’aurais voulu savoir sur {service}", "{service} : cinq réglages à revoir"],
    workshop: ["Atelier {service} pour débutants"],
  },
  de: {
    talk: ["{service} im Alltag", "Was uns {service} gekostet hat", "{service} ohne Schmerzen"],
    article: ["{service}: was in der Anleitung fehlt", "Ein Jahr {service}, ehrlich gerechnet"],
    workshop: ["{service} zum Anfassen"],
  },
  it: { talk: ["{service} senza paura", "Un anno con {service}"], article: ["{service}: cosa ho imparato"] },
  pl: { talk: ["{service} bez bólu", "Czego nauczył nas {service}"], article: ["{service} w małym zespole"] },
  sl: { talk: ["{service} brez skrbi"], event_organised: ["Oblačni večer: {service}"] },
  tr: { talk: ["{service} ile bir yıl", "Faturayı küçültmek: {service}"], article: ["{service} hakkında beş not"] },
  ja: {
    talk: ["{service} の一年をふりかえる", "はじめての {service}", "{service} の請求書を読み解く"],
    article: ["{service} でつまずいた五つのこと", "小さなチームのための {service}", "{service} 入門ノート"],
    workshop: ["{service} ハンズオン"],
    video: ["{service} を十五分で", "手を動かして学ぶ {service}"],
    translation: ["{service} ガイド日本語版"],
  },
  ko: {
    talk: ["{service} 운영 일 년", "처음 만나는 {service}"],
    article: ["{service} 비용 줄이기", "{service} 장애에서 배운 것"],
    workshop: ["{service} 핸즈온"],
  },
  vi: {
    talk: ["{service} cho người mới bắt đầu", "Một năm với {service}"],
    article: ["Những điều tôi học được từ {service}", "Giảm chi phí với {service}"],
    workshop: ["Thực hành {service}"],
  },
  id: {
    talk: ["{service} untuk pemula", "Setahun bersama {service}"],
    article: ["Catatan kecil tentang {service}"],
    workshop: ["Praktik langsung {service}"],
  },
  hi: { talk: ["{service}: शुरुआत से उत्पादन तक"], article: ["{service} के पाँच सबक"] },
  bg: { article: ["{service} за малки екипи"], talk: ["Една година с {service}"] },
  is: { talk: ["{service} í stormi"] },
};
