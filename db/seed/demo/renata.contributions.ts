import { type FigureKey, figureKeys } from "../../words";
import { plusDays, rowsOf } from "./days";
import type { Written } from "./plan";

const told = `
4|forum_answers|A month of DynamoDB questions|answers 9, reads 61|encourage-peer-learning|dive-deep learn-and-be-curious
12|code_sample|EventBridge and SQS, the smallest example|downloads 44|encourage-peer-learning|invent-and-simplify
25|social|Thread: seven Lambda habits|impressions 4100|encourage-peer-learning|learn-and-be-curious
48|talk|Event-driven tides, a harbour in queues|attendees_in_person 74|encourage-peer-learning facilitate-knowledge-exchange|invent-and-simplify dive-deep
55|forum_answers|Cold start answers, collected|answers 14|encourage-peer-learning|dive-deep earn-trust
61|mentoring|Office hours: queues|mentees 4, minutes 120|nurture-and-connect|hire-and-develop-the-best
83|article|Lambda: five defaults I change first|reads 212|encourage-peer-learning|learn-and-be-curious are-right-a-lot
96|newsletter|Carta del puerto 14|subscribers 318, reads 141|community-building|ownership deliver-results
112|mentoring|First talk, three rehearsals|mentees 3, minutes 360|nurture-and-connect|hire-and-develop-the-best earn-trust
131|article|Tres facturas de Lambda y lo que dicen|reads 102|encourage-peer-learning|learn-and-be-curious dive-deep
145|forum_answers|Unanswered for a year: Step Functions|answers 6|encourage-peer-learning|customer-obsession
157|study_group|Reading circle: Idempotency|attendees_in_person 11, sessions 4|facilitate-knowledge-exchange|learn-and-be-curious
166|event_organised|Community Day Chile: the Spanish-only track|attendees_in_person 188, minutes 480|adapt-to-regional-needs community-building|think-big customer-obsession deliver-results
172|translation|Serverless workshop, put into Spanish|words 6200|encourage-peer-learning adapt-to-regional-needs|customer-obsession bias-for-action
189|talk|Colas que se llenan|attendees_online 87|encourage-peer-learning|invent-and-simplify ownership
208|workshop|Taller: Step Functions desde cero|attendees_in_person 26, minutes 180|adapt-to-regional-needs|insist-on-the-highest-standards bias-for-action
221|newsletter|Carta del puerto 13|subscribers 290, reads 96|community-building|ownership
237|code_sample|Sample: a tide clock|downloads 71, stars 12|encourage-peer-learning|invent-and-simplify
249|forum_answers|A month of EventBridge questions|answers 12, reads 74|encourage-peer-learning|learn-and-be-curious
262|product_feedback|EventBridge Pipes: notes from a shipping company|minutes 60|encourage-peer-learning|have-backbone customer-obsession
280|talk|Backfills, the slow way, on purpose|attendees_in_person 39, attendees_online 54|encourage-peer-learning|dive-deep are-right-a-lot
301|social|Live notes from Nube Sur Santiago|impressions 2900|facilitate-knowledge-exchange|learn-and-be-curious
318|story|From attendee to organiser in Valparaíso||community-building|earn-trust
333|certification_coaching|Developer Associate, the last two weeks|mentees 5|nurture-and-connect|hire-and-develop-the-best deliver-results
349|forum_answers|SQS answers on the forum|answers 8|encourage-peer-learning|learn-and-be-curious
402|talk|El mesón de DynamoDB|attendees_in_person 41|encourage-peer-learning|dive-deep
455|article|What a port knows about queues|reads 530|encourage-peer-learning|think-big
640|open_source|pipes-local, run EventBridge Pipes on a laptop|downloads 1204, stars 96, commits 58|encourage-peer-learning|invent-and-simplify ownership
920|video|Building a bus-arrival display for the hills of Valparaíso|on_demand_views 2140|encourage-peer-learning|customer-obsession invent-and-simplify
`;

const leading = ["community-building", "facilitate-knowledge-exchange", "adapt-to-regional-needs"];

/** What Renata did besides the meetups, all of it confirmed: days ago, type, title, numbers, goals, principles. */
export function contributions(by: string, today: string): Written[] {
  return rowsOf(told).map(([ago = "1", type = "other", title = "", numbers = "", goals = "", principles = ""]) => ({
    by,
    programKey: leading.some((key) => goals.startsWith(key)) ? "user-group-leaders" : "community-builders",
    type,
    title,
    day: plusDays(today, -Number(ago)),
    language: /[áéíóúñ]|\b(de|del|que)\b/.test(title) && !/ of /.test(title) ? "es" : "en",
    figures: figuresIn(numbers),
    goals: goals.split(" ").filter(Boolean),
    principles: principles.split(" ").filter(Boolean),
    state: "confirmed",
    visibility: "public",
  }));
}

function figuresIn(numbers: string): Partial<Record<FigureKey, number>> {
  const found: Partial<Record<FigureKey, number>> = {};
  for (const part of numbers.split(", ").filter(Boolean)) {
    const [word, value] = part.split(" ");
    const key = figureKeys.find((one) => one === word);
    if (key) found[key] = Number(value);
  }
  return found;
}
