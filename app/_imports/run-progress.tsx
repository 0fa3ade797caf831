"use client";

import { Alert, Button, Progress, Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { formatNumber } from "../_ui/format";
import { progressOf, stop } from "./actions";

type Amount = { rows: number; done: number };

/** How far a running import is; asks every second and shows the result once there is one. */
export function RunProgress({ id, start }: { id: string; start: Amount }) {
  const router = useRouter();
  const [{ rows, done }, setAmount] = useState(start);
  const [message, setMessage] = useState<string | null>(null);

  useEffect(() => {
    let isGone = false;
    async function ask() {
      const outcome = await progressOf({ id }).catch(() => null);
      if (isGone || !outcome?.ok) return;
      setAmount(outcome.value);
      if (outcome.value.state !== "running") router.refresh();
    }
    const timer = setInterval(() => void ask(), 1000);
    return () => {
      isGone = true;
      clearInterval(timer);
    };
  }, [id, router]);

  async function stopIt() {
    const outcome = await stop({ id }).catch(() => null);
    setMessage(outcome?.ok ? null : (outcome?.message ?? "This did not work. Try again."));
    router.refresh();
  }

  const share = rows > 0 ? Math.min(100, (done / rows) * 100) : 0;
  return (
    <div>
      <Progress value={share} aria-label="Rows imported" size="md" maw={560} />
      <Text fz="sm" c="var(--second)" mt="xs" role="status">
        {rows > 0 ? `${formatNumber(done)} of ${formatNumber(rows)} rows` : "Reading the file"}. It continues if you
        leave this page.
      </Text>
      <Button variant="default" size="compact-sm" mt="sm" onClick={() => void stopIt()}>
        Stop the import
      </Button>
      {message ? (
        <Alert color="red" role="alert" mt="md">
          {message}
        </Alert>
      ) : null}
    </div>
  );
}
