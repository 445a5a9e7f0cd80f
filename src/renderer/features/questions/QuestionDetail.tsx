import { Button, Group, MultiSelect, NumberInput, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Question, Stage, Topic } from '../../../shared/domain/question';
import { hasGap, sayGaps } from '../../../shared/domain/questionGaps';
import { neverAsked, type QuestionUse } from '../../../shared/domain/questionUse';
import { AutosaveText } from '../../components/AutosaveText';
import type { CommandInput } from '../../../shared/domain/commands';
import { useDispatch } from '../../workspace/useDispatch';
import { lintQuestion } from '../../../shared/text/questionLint';
import { LintLine } from '../../components/LintLine';
import { useQuestionYields } from '../../components/useQuestionYields';
import { AddToList } from './AddToList';
import { BeliefSelect } from './BeliefSelect';
import { audienceChoices, backToOriginal, sayOpenedUp, sayTimes, stageChoices, topicChoices } from './questionWords';

interface QuestionDetailProps {
  readonly question: Question;
  readonly use: QuestionUse | undefined;
  readonly onGone: () => void;
}

/** Everything about one question. Changing a built-in one keeps a copy under its own key. */
export function QuestionDetail({ question, use = neverAsked, onGone }: QuestionDetailProps) {
  const dispatch = useDispatch();
  const [isEmpty, setIsEmpty] = useState(false);
  const { id } = question;
  const change = async (fields: CommandInput<'question.changed'>['fields']) =>
    (await dispatch('question.changed', { id, fields })).ok;
  const given = useQuestionYields()(id);
  const original = backToOriginal(question);
  const flags = lintQuestion(sayGaps(question.text), { isEarly: question.stage === 'open' }).filter(
    ({ rule }) => !question.dismissed.includes(rule),
  );
  return (
    <Stack gap="md">
      <div>
        <AutosaveText
          label="Question"
          isLong
          serif="line"
          maxLength={240}
          value={question.text}
          onSave={async (text) => {
            setIsEmpty(text.trim() === '');
            return text.trim() === '' || change({ text: text.trim() });
          }}
        />
        <LintLine
          flags={flags}
          onRewrite={(text) => void change({ text })}
          onDismiss={(rule) => void change({ dismissed: [...question.dismissed, rule] })}
        />
        {question.dismissed.length > 0 && (
          <Button size="compact-sm" variant="subtle" onClick={() => void change({ dismissed: [] })}>
            Bring dismissed remarks back
          </Button>
        )}
        {isEmpty && (
          <Text size="sm" c="var(--aw-text2)" role="status">
            A question needs words. The last ones are kept.
          </Text>
        )}
        {hasGap(question.text) && (
          <Text size="sm" c="var(--aw-text2)" pt={4}>
            The words in braces are yours to fill in when you take it into a guide.
          </Text>
        )}
      </div>
      <Select
        label="Topic"
        data={topicChoices}
        value={question.topic}
        allowDeselect={false}
        onChange={(topic) => void change({ topic: topic as Topic })}
      />
      <Group grow align="flex-start" gap="sm">
        <Select
          label="Stage"
          data={stageChoices}
          value={question.stage}
          allowDeselect={false}
          onChange={(stage) => void change({ stage: stage as Stage })}
        />
        <NumberInput
          label="Minutes"
          min={0}
          max={240}
          value={question.minutes}
          onChange={(minutes) => {
            if (typeof minutes === 'number') void change({ minutes });
          }}
        />
      </Group>
      <MultiSelect
        label="For whom"
        data={audienceChoices}
        value={question.audience}
        onChange={(audience) => void change({ audience: audience })}
      />
      <BeliefSelect value={question.assumptionId} onChange={(assumptionId) => void change({ assumptionId })} />
      <AutosaveText
        label="Probes, one a line"
        isLabelled
        isLong
        placeholder="What to ask when the answer is short"
        value={question.probes.join('\n')}
        onSave={(text) =>
          change({
            probes: text
              .split('\n')
              .map((probe) => probe.trim())
              .filter(Boolean),
          })
        }
      />
      <Text size="sm" c="var(--aw-text2)">
        {use.asked === 0
          ? 'You have not asked it yet.'
          : `Asked ${sayTimes(use.asked)}${use.rated === 0 ? '.' : `. It opened up ${sayOpenedUp(use)} talks.`} ${given}`}
      </Text>
      <Group gap="sm">
        <AddToList question={question} />
        {original && (
          <Button
            variant="subtle"
            onClick={() =>
              void dispatch('question.changed', { id, fields: original }, { toast: 'Question back to the original' })
            }
          >
            Back to the original
          </Button>
        )}
        {question.isMine && (
          <Button
            variant="subtle"
            onClick={() => {
              void dispatch('question.binned', { id }, { toast: 'Question moved to the bin' });
              onGone();
            }}
          >
            Delete question
          </Button>
        )}
      </Group>
    </Stack>
  );
}
