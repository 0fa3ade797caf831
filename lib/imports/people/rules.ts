import { isPlaceholder } from "../links/rules";
import { cleaned } from "../texts/rules";

/**
 * The people of one cell, each once. Semicolon, bar and line end separate; a comma never does, since "Hua-Rong, Chu" is one
 * person, unless the mapping names it as the separator.
 */
export function peopleOf(cell: string, separator?: string): { names: string[]; nobody: string[] } {
  const parts = (separator ? cell.split(separator) : cell.split(/[;|\n\r]/)).map(cleaned).filter(Boolean);
  const names = [...new Set(parts.filter((part) => !isNobody(part)))];
  return { names, nobody: parts.filter((part) => isNobody(part) && !/^(|-|n\/a|none)$/i.test(part)) };
}

/** "Various speakers" is nobody in particular: it gets no credit. */
export function isNobody(name: string): boolean {
  return (
    isPlaceholder(name) ||
    /^(various|multiple|many|several|all|different|assorted)( (speakers?|people|presenters?|authors?|artists|participants))?$|^(everyone|everybody|anonymous|speakers?|unknown speaker|guest|(the )?community)$/i.test(
      name,
    )
  );
}
