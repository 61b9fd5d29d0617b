import { UnstyledButton } from '@mantine/core';
import { ChevronDown, Circle, CircleAlert, CircleCheck, CircleMinus, type LucideIcon } from 'lucide-react';
import { type ComponentType, useId } from 'react';
import classes from './checklist.module.css';
import type { Setup, Step, StepState } from './queries';
import { stateWords, summaryOf, titles } from './step-words';
import { AtsMailsStep } from './steps/ats-mails-step';
import { AtsStep } from './steps/ats-step';
import { ColleaguesStep } from './steps/colleagues-step';
import { LettersLeaveStep } from './steps/letters-leave-step';
import { SendingDomainStep } from './steps/sending-domain-step';
import { TestLetterStep } from './steps/test-letter-step';

const icons: Record<StepState, LucideIcon> = {
  open: Circle,
  attention: CircleAlert,
  done: CircleCheck,
  not_needed: CircleMinus,
};

const panels: Record<Step, ComponentType<{ readonly setup: Setup }>> = {
  colleagues: ColleaguesStep,
  sendingDomain: SendingDomainStep,
  ats: AtsStep,
  atsMails: AtsMailsStep,
  testLetter: TestLetterStep,
  lettersLeave: LettersLeaveStep,
};

interface ChecklistStepProps {
  readonly step: Step;
  readonly setup: Setup;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** One step: how it stands in a sentence, and what can be done about it once it is opened. */
export function ChecklistStep({ step, setup, isOpen, onToggle }: ChecklistStepProps) {
  const id = useId();
  const { state } = setup[step];
  const Icon = icons[state];
  const Panel = panels[step];
  return (
    <li className={classes['step']} data-state={state}>
      <h3 className={classes['head']}>
        <UnstyledButton
          className={classes['toggle']}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={onToggle}
        >
          <Icon size={20} className={classes['icon']} aria-hidden />
          <span>
            <span className={classes['title']}>{titles[step]}</span>
            <span className={classes['summary']}>{summaryOf(step, setup)}</span>
          </span>
          <span className={classes['state']}>
            <span>{stateWords[state]}</span>
            <ChevronDown size={16} className={classes['chevron']} aria-hidden />
          </span>
        </UnstyledButton>
      </h3>
      {isOpen && (
        <div id={id} className={classes['panel']}>
          <Panel setup={setup} />
        </div>
      )}
    </li>
  );
}
