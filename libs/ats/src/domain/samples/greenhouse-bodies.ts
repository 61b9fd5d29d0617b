/** Bodies in the form that Greenhouse documents, cut to what matters; each call makes a new one that a test may change. */
export interface GreenhouseBody {
  action: string;
  payload: {
    application: Record<string, unknown> & {
      candidate: Record<string, unknown>;
      jobs: Record<string, unknown>[];
    };
  };
}

export function greenhouseRejection(): GreenhouseBody {
  return {
    action: 'reject_candidate',
    payload: {
      application: {
        id: 265293,
        rejected_at: '2015-02-11T15:50:41Z',
        prospect: false,
        status: 'rejected',
        applied_at: '2013-03-22T00:00:00Z',
        last_activity_at: '2015-02-11T15:50:41Z',
        rejection_reason: { id: 14, name: 'Too Junior', type: { id: 3, name: 'We rejected them' } },
        current_stage: {
          id: 2708728,
          name: 'Face to Face',
          interviews: [
            { id: 1, name: 'Technical Interview', status: 'complete' },
            { id: 2, name: 'Team Interview', status: 'awaiting_feedback' },
            { id: 3, name: 'Executive Interview', status: 'scheduled' },
            { id: 4, name: 'Take Home Test', status: 'received' },
            { id: 5, name: 'Application Review', status: 'complete' },
          ],
        },
        candidate: {
          id: 265788,
          first_name: 'Hector',
          last_name: 'Porter',
          external_id: null,
          is_private: false,
          can_email: true,
          email_addresses: [
            { value: 'hector@work.example', type: 'work' },
            { value: 'hector@home.example', type: 'personal' },
          ],
        },
        jobs: [
          {
            id: 3485,
            name: 'Designer',
            requisition_id: null,
            confidential: false,
            status: 'open',
            departments: [{ id: 7, name: 'Design' }, null],
            offices: [
              { id: 13, name: 'New York City', location: 'New York, NY' },
              { id: 14, name: 'St. Louis', location: null },
            ],
          },
        ],
      },
    },
  };
}
