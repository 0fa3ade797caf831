/** Who can see an activity once it is confirmed. */
export const seenBy = {
  public: "Everyone can see it",
  community: "Signed-in members can see it",
  private: "Only you and your programs can see it",
} as const;
