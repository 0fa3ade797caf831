import type { ReactNode } from "react";
import classes from "./page.module.css";

type PageHeaderProps = {
  title: ReactNode;
  /** Of the title, where it is not that of the page. */
  titleLang?: string;
  count?: string;
  context?: ReactNode;
  actions?: ReactNode;
};

/** The heading is the news: what is true now. `count` stands beside it, `context` below; at most three actions, one filled. */
export function PageHeader({ title, titleLang, count, context, actions }: PageHeaderProps) {
  return (
    <div className={classes.header}>
      <div className={classes.words}>
        <div className={classes.title}>
          <h1 lang={titleLang}>{title}</h1>
          {count ? <span>{count}</span> : null}
        </div>
        {context ? <div className={classes.context}>{context}</div> : null}
      </div>
      {actions ? <div className={classes.actions}>{actions}</div> : null}
    </div>
  );
}
