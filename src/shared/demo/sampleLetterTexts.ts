/** What she wrote, by the scenario’s letter keys. */
export const letterTexts: Readonly<Record<string, { readonly subject: string; readonly body: string }>> = {
  LA0: {
    subject: 'Thank you for Thursday',
    body: `Hello Bram,

thank you for the talk on Thursday, five years after the pumps. “First year you translate, nobody asks you to build” stays with me: I had been afraid of the wrong thing.

I will write to Odalys this week, naming you as you offered, and to Ngozi once you have told her. You will hear how it went with Odalys.

Imogen`,
  },
  LA1: {
    subject: '20 minutes about the alarms you removed',
    body: `Dear Odalys,

Bram Quickwater thought you might have a view on this. Your talk on alarm fatigue described my nights exactly: which alerts did you remove first, and how did the wards take it?

I am a ward sister in Leeds, learning how clinical product teams decide. Could I ask you about it for 20 minutes, any evening after 17:00?

Imogen Sparrowhawk`,
  },
  LA2: {
    subject: 'Your talk on ward alarms',
    body: 'Hello Ruaridh, your talk on ward alarms stayed with me: I run the shifts they ring on. I am weighing a move into product. May I ask you two questions, 15 min, any evening? Imogen',
  },
  LA3: {
    subject: 'How discovery works with care homes',
    body: `Dear Priya,

we are both on the alumni list, some years apart. I lead a hospital ward and keep wondering how discovery works where nobody is employed to answer a survey: how do you get the night staff of a care home to talk?

Would you have 20 minutes for that in the next weeks? Any afternoon suits me, and a written line would help as well.

Imogen Sparrowhawk`,
  },
  LA4: {
    subject: 'Tomorrow, 17:30 to 17:50',
    body: `Dear Odalys,

looking forward to tomorrow, 17:30 to 17:50 London time, on Teams (your link). My number in case anything breaks: +44 7700 900999. I would like to hear about your first year, about what you removed, and what you would read.

Imogen`,
  },
  LA5: {
    subject: 'Four night shifts',
    body: `Dear Odalys,

thank you for your time yesterday. That you rode along on four night shifts before changing one line has already changed my plan: I will sit on my own ward for a night and write down every alarm.

I am writing to Hạnh in your team today, naming you, as you offered. The paper on alarm counts I mentioned comes with this letter; table 2 is the one.

I will tell you in February what I found.

Imogen`,
  },
  LA6: {
    subject: 'Odalys suggested I write',
    body: `Dear Hạnh,

Odalys Thornwhistle suggested I write to you. I lead a ward of 28 beds and want to count how often an alarm is silenced without a look. You do this for a living: what does a week of it really look like?

Could we talk for 25 minutes on Zoom, over a lunch time of yours?

Imogen Sparrowhawk`,
  },
  LA7: {
    subject: 'Your talk on ward alarms',
    body: 'Hello Ruaridh, one more line and then I let it rest: if two questions by message are easier than a call, here they are. Which alarm was hardest to let go? And who had to agree? Imogen',
  },
  LA8: {
    subject: 'The quarter, not the shift',
    body: `Hello Bram,

thank you for yesterday, dog included. “Paid for the shift, paid for the quarter” is the sentence I took to work this morning.

I have begun the first of the three one-page notes, without a single “we should”. And by the end of next week you get a drawing of where we stand in front of the board at 3 a.m., for your colleagues who argue about it.

Imogen`,
  },
  LA9: {
    subject: 'Photographs of the board',
    body: `Dear Teodor,

thank you for the twenty minutes between two trays. Your question will not leave me: why do people photograph the board with their own phones? I will watch for it on my next two nights and ask the ones who do it.

What the alarm count shows you will have before 8 February, so that it can stand on the agenda of the ninth.

Imogen`,
  },
  LA10: {
    subject: 'Nothing without a number',
    body: `Dear Hạnh,

thank you for 26 minutes of a 25-minute lunch. Nothing without a number, and listening without nodding: I have practised both on the ward this evening, the second one badly.

The blank counting sheet comes tomorrow, so that you can tell me which column is missing. About a joint count I will ask here first, and tell you what they say.

Imogen`,
  },
  LA11: {
    subject: 'Where your door led',
    body: `Hello Bram,

you opened the door to Odalys, she opened one to Hạnh, and today I know what I want to count. Thank you for the first door. No answer needed.

Imogen`,
  },
  LA12: {
    subject: 'May I put you in touch with somebody?',
    body: `Hello Teodor,

somebody I have met would gain from ten minutes with you: she sets up patient-flow boards and wonders how nurses read them. You wanted to hear from installers. May I put you two in touch? A no is perfectly fine.

Imogen`,
  },
  LA13: {
    subject: 'May I put you in touch with somebody?',
    body: `Hello Ngozi,

you wanted to talk to somebody who sees the wards from above. I know one, in a trust near you, who would like to hear from people who install systems. May I put you two in touch? A no is perfectly fine.

Imogen`,
  },
};
