"use client";

import { ActionIcon, Menu, Modal } from "@mantine/core";
import { useState } from "react";
import { Icon } from "../_ui/icon";
import { StepForm } from "./step-form";
import type { Step, StepTerm } from "./step-types";
import { stepsOf } from "./steps";

type TermStepsProps = { term: StepTerm; label: string; today: string };

/** The menu of what can be done with a term; each step opens its few fields. */
export function TermSteps({ term, label, today }: TermStepsProps) {
  const [step, setStep] = useState<Step | null>(null);
  return (
    <>
      <Menu position="bottom-end" width={180}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={`What to do with ${label}`}>
            <Icon name="dots" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {stepsOf(term, today).map((one) => (
            <Menu.Item key={one.name} onClick={() => setStep(one)}>
              {one.label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={step !== null}
        onClose={() => setStep(null)}
        title={step ? `${step.label}: ${label}` : ""}
        centered
        radius="lg"
        closeButtonProps={{ "aria-label": "Close" }}
      >
        {step ? (
          <StepForm
            key={`${step.name} ${term.version}`}
            step={step}
            term={term}
            today={today}
            onClose={() => setStep(null)}
          />
        ) : null}
      </Modal>
    </>
  );
}
