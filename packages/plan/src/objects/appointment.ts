import type { Graph } from '@plangraph/schema';
import { appointmentRow } from '../imports.ts';
import { visibleAppointments } from '../rules/appointmentVisibility.ts';

/** Appointment: who may do what for an organisation, where the graph keeps it. */
export function declareAppointment(graph: Graph): void {
  graph.noun('Appointment', {
    label: ['organisation', 'subject', 'role'],
    fields: (t) => ({
      subject: t.column('subject'),
      organisation: t.one('organisation'),
      role: t.column('role'),
      basis: t.column('basis'),
      recordedAt: t.column('recordedAt'),
    }),
    filter: ['organisation', 'role', 'subject'],
    orderBy: ['recordedAt'],
    groupBy: ['role', 'organisation.code'],
    policy: visibleAppointments,
    query: {
      many: {
        name: 'appointments',
        description:
          'Who may do what, as far as you may see it: in your organisation and, for administrators, in their place and beneath. The public sees none.',
        where: {},
      },
    },
  });

  graph.register('Appointment', {
    row: appointmentRow,
    roles: ['administrator'],
    belongs: { place: 'organisation.place' },
  });
}
