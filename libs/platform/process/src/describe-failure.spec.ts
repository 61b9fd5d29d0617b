import { describe, expect, it } from '@jest/globals';
import { ConfigurationError } from '#platform/config';
import { describeFailure, StartError } from './describe-failure.js';

describe('describeFailure', () => {
  it('is the message and the code', () => {
    expect(describeFailure(new StartError('http.port_in_use', 'Port 3000 is taken.'), false)).toBe(
      'Port 3000 is taken. (http.port_in_use)',
    );
  });

  it('does not repeat a code that the message ends with', () => {
    const error = Object.assign(new Error('In use (embedded_postgres.in_use)'), {
      code: 'embedded_postgres.in_use',
    });
    expect(describeFailure(error, false)).toBe('In use (embedded_postgres.in_use)');
  });

  it('names every problem of a configuration', () => {
    const line = describeFailure(new ConfigurationError(['PORT is wrong.', 'SECRET_KEY is short.']), false);
    expect(line).toMatch(/PORT is wrong\.[\s\S]*SECRET_KEY is short\. \(configuration\.invalid\)$/);
  });

  it('takes the first of several refused connections', () => {
    const refused = Object.assign(new Error('connect ECONNREFUSED ::1:5432'), { code: 'ECONNREFUSED' });
    expect(describeFailure(new AggregateError([refused]), false)).toBe(
      'connect ECONNREFUSED ::1:5432 (ECONNREFUSED)',
    );
  });

  it('shows the stack only when asked', () => {
    const error = new Error('Broken.');
    expect(describeFailure(error, false)).toBe('Broken. (process.failed)');
    expect(describeFailure(error, true)).toMatch(/^Broken\. \(process\.failed\)\n {4}at /);
  });
});
