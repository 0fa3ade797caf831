import {
  IconArticle,
  IconBook,
  IconBriefcase,
  IconBulb,
  IconCalendarEvent,
  IconCertificate,
  IconCircleDotted,
  IconCode,
  IconGitFork,
  IconHeartHandshake,
  IconLanguage,
  IconMessages,
  IconMicrophone,
  IconNews,
  IconPresentationAnalytics,
  IconQuote,
  IconRocket,
  IconSchool,
  IconSpeakerphone,
  IconTools,
  IconVideo,
} from "@tabler/icons-react";

const pictures = {
  talk: IconPresentationAnalytics,
  workshop: IconTools,
  event_organised: IconCalendarEvent,
  article: IconArticle,
  newsletter: IconNews,
  video: IconVideo,
  podcast: IconMicrophone,
  book: IconBook,
  open_source: IconGitFork,
  code_sample: IconCode,
  mentoring: IconHeartHandshake,
  forum_answers: IconMessages,
  study_group: IconSchool,
  hackathon: IconRocket,
  product_feedback: IconBulb,
  certification_coaching: IconCertificate,
  customer_engagement: IconBriefcase,
  translation: IconLanguage,
  social: IconSpeakerphone,
  story: IconQuote,
  other: IconCircleDotted,
} as const;

/** An activity type's picture, by its icon name; the type's own name stands beside it. Unknown names look like "other". */
export function TypeIcon({ icon, size = 17 }: { icon: string; size?: number }) {
  const Drawn = Object.hasOwn(pictures, icon) ? pictures[icon as keyof typeof pictures] : pictures.other;
  return <Drawn size={size} stroke={1.6} color="var(--second)" aria-hidden="true" style={{ flex: "none" }} />;
}
