"use client";

import { createContext, useContext } from "react";
import classes from "./links.module.css";

const Contact = createContext("");

/** Whom to ask when something is wrong: an e-mail address or a page, empty where nobody said. */
export const ContactProvider = Contact.Provider;

/** The contact as a link; whom one would ask anyway where there is none. */
export function ContactLink() {
  const contact = useContext(Contact);
  if (!contact) return "your program manager";
  return (
    <a href={contact.includes("://") ? contact : `mailto:${contact}`} className={classes.text}>
      {contact.replace(/^https:\/\//, "")}
    </a>
  );
}
