"use client";

import buttons from "./button.module.css";
import { ContactLink } from "./contact";
import { CopyButton } from "./copy-button";
import classes from "./error-states.module.css";
import { Icon } from "./icon";
import { ButtonLink } from "./links";
import { Reference } from "./reference";

/** For what is not there and what may not be seen alike. */
export function NotFoundState({ home = "/home" }: { home?: string }) {
  return (
    <div className={classes.notFound}>
      <h1>We can’t show that page</h1>
      <p>It may have moved, or you may not have access. Search often finds it.</p>
      <div className={classes.actions}>
        <ButtonLink href={home}>Go to the start</ButtonLink>
        <ButtonLink href="/members" variant="default" leftSection={<Icon name="search" size={16} />}>
          Search members
        </ButtonLink>
      </div>
    </div>
  );
}

type FaultProps = { title?: string; reference?: string; retry: () => void };

/** Something failed: what is safe, try again, and the reference under which it was logged. Needs nothing but plain elements. */
export function ErrorState({ title = "This page did not load", reference, retry }: FaultProps) {
  return (
    <div className={classes.error} role="alert">
      <span>
        <Icon name="alert" />
      </span>
      <div>
        <h1>{title}</h1>
        <p>
          Nothing was lost. Try again; if it stays like this, tell <ContactLink />
          {reference ? (
            <>
              {" the reference "}
              <Reference>{reference}</Reference>
            </>
          ) : null}
          .
        </p>
        <div className={classes.actions}>
          <button type="button" className={buttons.button} data-left="" onClick={retry}>
            <Icon name="retry" size={16} />
            Try again
          </button>
          {reference ? <CopyButton value={reference} label="Copy reference" /> : null}
        </div>
      </div>
    </div>
  );
}
