/** Handlers of reminders. product.md F57. */
import { getReminders, setReminders } from '../../contract/reminder';
import { draftOf, log, reply } from '../change';
import { chooseReminders, remindersView } from '../reminders/reminder';
import { handler } from './handling';

export const reminderHandlers = {
  getReminders: handler(getReminders, (customer) => reply(remindersView(customer))),

  setReminders: handler(setReminders, (customer, { body }, ctx) => {
    const draft = draftOf(customer);
    if (!chooseReminders(draft, body, ctx)) return reply(remindersView(customer));
    const [zh, en] = [
      `${body.before ? '开' : '关'}，${body.onDay ? '开' : '关'}`,
      `${body.before ? 'on' : 'off'}, ${body.onDay ? 'on' : 'off'}`,
    ];
    log(
      draft,
      ctx.business,
      'reminder.chosen',
      `还款提醒：提前 3 天和当天 ${zh}`,
      `Reminders three days before and on the day: ${en}`,
    );
    return reply(remindersView(draft.customer), draft);
  }),
};
