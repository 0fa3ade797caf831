import * as tabler from "@tabler/icons-react";

const pictures = {
  talk: tabler.IconPresentationAnalytics,
  workshop: tabler.IconTools,
  event_organised: tabler.IconCalendarEvent,
  article: tabler.IconArticle,
  newsletter: tabler.IconNews,
  video: tabler.IconVideo,
  podcast: tabler.IconMicrophone,
  book: tabler.IconBook,
  open_source: tabler.IconGitFork,
  code_sample: tabler.IconCode,
  mentoring: tabler.IconHeartHandshake,
  forum_answers: tabler.IconMessages,
  study_group: tabler.IconSchool,
  hackathon: tabler.IconRocket,
  product_feedback: tabler.IconBulb,
  certification_coaching: tabler.IconCertificate,
  customer_engagement: tabler.IconBriefcase,
  translation: tabler.IconLanguage,
  social: tabler.IconSpeakerphone,
  story: tabler.IconQuote,
  other: tabler.IconCircleDotted,
} as const;

/** What an administrator may choose from for a new type. */
export const typeIconNames = Object.keys(pictures) as (keyof typeof pictures)[];

/** An activity type's picture, by its icon name; the type's own name stands beside it. Unknown names look like "other". */
export function TypeIcon({ icon, size = 17 }: { icon: string; size?: number }) {
  const Drawn = Object.hasOwn(pictures, icon) ? pictures[icon as keyof typeof pictures] : pictures.other;
  return <Drawn size={size} stroke={1.6} color="var(--second)" aria-hidden="true" style={{ flex: "none" }} />;
}
