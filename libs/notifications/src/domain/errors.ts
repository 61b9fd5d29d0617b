import { DomainError } from '#platform/errors';

/** Every refusal of this library, in one place. */
export const notificationErrors = {
  tooManyTestLetters: (retryAfterSeconds: number) =>
    new DomainError(
      'notifications.too_many_test_letters',
      'too_many',
      'You sent yourself some test letters already; wait a little.',
      { retryAfterSeconds },
    ),
} as const;
