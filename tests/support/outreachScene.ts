import { holidaysOf } from '../../src/main/holidays/holidayBook';
import { businessCalendar, type NamedDay } from '../../src/shared/domain/businessDays';
import { applyRecords } from '../../src/shared/domain/change';
import type { CommandInput, CommandName } from '../../src/shared/domain/commands';
import type { LocalDate } from '../../src/shared/domain/field';
import { paceOf } from '../../src/shared/domain/outreachGuard';
import { outreachState, type OutreachRules, type OutreachState } from '../../src/shared/domain/outreachState';
import { outreachThreads } from '../../src/shared/domain/outreachThreads';
import { dayOfInstant } from '../../src/shared/domain/time';
import { emptyWorkspace, profileOf, settingsOf, type Workspace } from '../../src/shared/domain/workspace';
import { recordsOf } from './randomCommands';

/** A planner in which first notes are sent and answered, with the holidays of one country. */
export class OutreachScene {
  readonly workspace: Workspace;
  readonly holidays: readonly NamedDay[];
  #touches = 0;

  constructor(zone = 'Europe/London', place = { country: 'GB', region: 'ENG' }) {
    this.workspace = structuredClone(emptyWorkspace(zone));
    this.holidays = [2026, 2027].flatMap((year) => holidaysOf(place, year).days);
    this.do('settings.changed', { fields: place }, '2027-01-01T09:00:00.000Z');
  }

  do<Name extends CommandName>(name: Name, input: CommandInput<Name>, at: string): void {
    applyRecords(this.workspace, recordsOf(this.workspace, name, input, at));
  }

  /** Somebody who works at an organisation; it is added with the first one there. */
  person(key: string, name: string, organisation: string | null, fields = {}): void {
    const organisationId = organisation === null ? null : `org_${organisation.toLowerCase()}`;
    this.do(
      'person.added',
      {
        id: `per_${key}`,
        name,
        fields,
        organisation:
          organisationId === null || organisationId in this.workspace.organisations
            ? null
            : { id: organisationId, name: organisation ?? '' },
        role:
          organisationId === null
            ? null
            : {
                id: `rol_${key}`,
                personId: `per_${key}`,
                organisationId,
                title: '',
                from: null,
                to: null,
                isCurrent: true,
              },
      },
      '2027-01-01T10:00:00.000Z',
    );
  }

  /** A first note or a nudge, drafted and marked as sent. */
  send(
    key: string,
    person: string,
    sentAt: string,
    more: { readonly nudges?: string; readonly channel?: 'linkedin' } = {},
  ): void {
    this.do(
      'message.drafted',
      {
        id: `mes_${key}`,
        kind: more.nudges === undefined ? 'outreach' : 'nudge',
        personId: `per_${person}`,
        interviewId: null,
        subject: `Note ${key}`,
        body: 'May I ask you two questions?',
        tone: 'warm',
        noteIds: [],
        manner: {
          channel: more.channel ?? 'email',
          inReplyToId: more.nudges === undefined ? null : `mes_${more.nudges}`,
        },
      },
      sentAt,
    );
    this.do(
      'message.sent',
      {
        id: `mes_${key}`,
        sentAt,
        touchpointId: this.touch(),
        reportBack: null,
        publicHolidays: [...this.holidays],
      },
      sentAt,
    );
  }

  touch(): string {
    this.#touches += 1;
    return `tou_${this.#touches}`;
  }

  rules(at: string): OutreachRules {
    const profile = profileOf(this.workspace);
    const calendar = businessCalendar({ ...profile, holidays: this.holidays });
    return {
      settings: settingsOf(this.workspace),
      calendarFor: () => calendar,
      zoneFor: (id) => this.workspace.people[id]?.timeZone || profile.timeZone,
      zone: profile.timeZone,
      today: dayOfInstant(at, profile.timeZone),
    };
  }

  states(at: string): OutreachState[] {
    const rules = this.rules(at);
    return outreachThreads(this.workspace.messages, this.workspace.roles).map((thread) =>
      outreachState(thread, rules, this.workspace),
    );
  }

  state(key: string, at: string): OutreachState {
    const found = this.states(at).find(({ thread }) => thread.first.id === `mes_${key}`);
    if (found === undefined) throw new Error(`No sequence ${key}`);
    return found;
  }

  pace() {
    return paceOf(
      outreachThreads(this.workspace.messages, this.workspace.roles),
      profileOf(this.workspace),
      settingsOf(this.workspace),
    );
  }

  /** Open follow-ups as `2027-01-15 Nudge Ruaridh MacFiction`. */
  agenda(): string[] {
    return Object.values(this.workspace.followUps)
      .filter(({ doneAt, deletedAt }) => doneAt === null && deletedAt === null)
      .map(({ due, title }: { due: LocalDate; title: string }) => `${due} ${title}`)
      .sort();
  }
}
