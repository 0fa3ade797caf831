export * from "./accounts";
export * from "./activities";
export * from "./audit";
export * from "./catalogue";
export * from "./imports";
export * from "./members";
export * from "./reviews";
export * from "./terms";
