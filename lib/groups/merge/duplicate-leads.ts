type Lead = { id: string; groupId: string; memberId: string; fromOn: string; acceptedAt: Date | null };

/**
 * Nobody leads one group twice at the same time: of two open times of one person the one goes that was never taken up or began
 * later, so that every day on which they led either stays theirs. Each with the one that stands for both.
 */
export function duplicateLeadPairs<Row extends Lead>(
  open: readonly Row[],
  keptId: string,
): { gone: Row; stood: Row }[] {
  return open.flatMap((gone) =>
    open
      .filter((stood) => stood.memberId === gone.memberId && stood.groupId !== gone.groupId)
      .filter((stood) => comesBefore(stood, gone, keptId))
      .map((stood) => ({ gone, stood })),
  );
}

function comesBefore(one: Lead, other: Lead, keptId: string): boolean {
  if ((one.acceptedAt === null) !== (other.acceptedAt === null)) return one.acceptedAt !== null;
  return one.fromOn === other.fromOn ? one.groupId === keptId : one.fromOn < other.fromOn;
}
