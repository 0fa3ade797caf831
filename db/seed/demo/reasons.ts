import { rowsOf } from "./days";

/** One sentence why, by the key of the goal or principle. */
const text = `
educate-and-empower|Every step can be repeated from the repository afterwards.|Half of the room had never opened the console before.|Took questions until the caretaker turned off the lights.
inspire-continuous-learning|Ended with three experiments to try before the next one.|People sent me what they built the week after.|Nobody had used it yet, so we found out together.
evangelize-best-practices|Went through the review questions one by one, with our own answers.|Showed the unsafe version first and then why it is unsafe.|Based on what we changed after our own audit.
nurture-and-connect|Paired everyone who came alone with somebody who did not.|Two people found their study partner here.|The channel we opened afterwards is still busy.
encourage-peer-learning|Showed the two designs I threw away, with the bills.|Participants explained the last part to one another.|Everything is in the open, mistakes included.
advance-diversity-and-inclusion|Childcare and sign language were there from the first announcement.|Most of the speakers stood on a stage for the first time.|Held in the afternoon, so that carers could come.
community-building|Eleven came for the first time, and seven came back.|We stayed for two hours after the last slide.|New organisers ran the evening on their own.
facilitate-knowledge-exchange|Two companies that compete compared their setups in the open.|Three demos, all with the source to take home.|The announcements of the month in twenty minutes, then questions.
adapt-to-regional-needs|About the port's own customs rules, in Spanish.|Works over the connections that people have here.|Prices in our currency, for companies of our size.
drive-customer-success|The customer went live two weeks later.|Cut their bill by a third without touching a feature.|Left them with a runbook that their own people wrote.
serve-as-technical-champions|Answered the question that had been open for a month.|The reference design is now used by four teams.|Checked every claim against a load test first.
promote-thought-leadership|First public account of how a partner does this.|Was asked to repeat it at two more places.|Stood for the company on a panel of six.
empower-future-builders|Everyone left with something running under their own name.|Forty students, twelve projects, no slides.|The club now has its own account and budget alarm.
bridge-theory-and-practice|Took the queueing lecture and put a real queue under it.|An engineer from the bus company brought last week's data.|Compared the textbook's answer with the trace.
cultivate-peer-mentorship|Second-years taught the first-years.|Each graduate takes on one newcomer.|Mock interviews, both ways round.
customer-obsession|Started from the complaints in the help desk's inbox.|We asked the drivers before we drew anything.|Rewrote it after the first three readers got lost.
ownership|Nobody was asked to; the venue fell through and this saved the evening.|Kept the repository alive after the author moved on.|Fixed the documentation on the way.
invent-and-simplify|Nine services became three.|Replaced a page of configuration with one convention.|A shell script does what the platform did.
are-right-a-lot|Asked two people who had argued the opposite to review it.|The prediction from spring held, and I showed where it did not.|Changed my conclusion after the comments, in public.
learn-and-be-curious|I knew nothing of this in January.|Tried all four ways instead of the one I like.|Read the paper so that the others need not.
hire-and-develop-the-best|Two of the speakers were at their first event last year.|One mentee is now leading the study group.|Three rehearsals with each new speaker.
insist-on-the-highest-standards|Every sample runs in a clean account, checked by a script.|Held back for a month until the numbers could be repeated.|Captions in two languages before it went out.
think-big|Meant for every city on the coast, not only ours.|The first of a series that six groups now share.|Asked what happens at a hundred times the load.
bias-for-action|Announced on Monday, held on Thursday.|Shipped the rough version and fixed it with the readers.|The outage was at noon; the write-up was out by evening.
frugality|Runs on the free tier, for the whole school.|Three bills compared in public; this is the smallest.|Borrowed everything, pizza included.
earn-trust|Told what went wrong before what went right.|Published the feedback, the bad part too.|Named every source and every doubt.
dive-deep|Down to the packet, and back up to the invoice.|Eleven access patterns, each with its trace.|Profiled every line of the slow path.
have-backbone|Argued against the fashion and showed the costs of it.|Said no to the sponsor's slides and explained why.|Disagreed with the roadmap, in writing, and then helped.
deliver-results|Twelve evenings planned, twelve held.|All nine passed the exam.|Done on the day that was promised in March.
`;

const reasons = new Map(rowsOf(text).map(([key = "", ...sentences]) => [key, sentences]));

export function reasonsFor(key: string): string[] {
  return reasons.get(key) ?? [];
}
