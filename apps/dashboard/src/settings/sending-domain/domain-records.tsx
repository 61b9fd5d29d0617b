import type { ReactNode } from 'react';
import type { DomainRecord } from '../../setup/queries';
import { Copyable } from '../copyable';
import settings from '../settings.module.css';
import classes from './sending-domain.module.css';
import { VerdictBadge } from './verdict-badge';

const names: Record<DomainRecord['kind'], string> = { spf: 'SPF', dkim: 'DKIM', dmarc: 'DMARC', mx: 'MX' };

const withoutValue: Partial<Record<DomainRecord['kind'], string>> = {
  dkim: 'Stands here once DKIM_KEY is set.',
  mx: 'The name under which the worker’s SMTP listener is reached on port 25, with any priority, such as 10.',
};

/** The records to publish, each with what was found and what to do. */
export function DomainRecords({ records }: { readonly records: readonly DomainRecord[] }) {
  return (
    <ul className={classes['records']} aria-label="Records to publish">
      {records.map((record) => (
        <li key={record.kind} className={classes['record']}>
          <OneRecord record={record} />
        </li>
      ))}
    </ul>
  );
}

function OneRecord({ record }: { readonly record: DomainRecord }) {
  const { kind, name, type, value, about, finding } = record;
  const isRight = finding?.verdict === 'ok';
  return (
    <>
      <div className={classes['head']}>
        <span className={classes['name']}>{names[kind]}</span>
        <VerdictBadge verdict={finding?.verdict ?? null} />
      </div>
      <p className={classes['about']}>{about}</p>
      {finding && <p className={classes['advice']}>{finding.advice}</p>}
      <dl style={{ margin: 0 }}>
        {!isRight && (
          <>
            <Part name={`${type} at`}>
              <Copyable name={`the name of the ${names[kind]} record`} value={name} />
            </Part>
            <Part name="Value">
              {value === null ? (
                withoutValue[kind]
              ) : (
                <Copyable name={`the ${names[kind]} record`} value={value} />
              )}
            </Part>
          </>
        )}
        {finding && finding.found.length > 0 && (
          <Part name="Found">
            {finding.found.map((text) => (
              <div key={text} className={settings['code']}>
                {text}
              </div>
            ))}
          </Part>
        )}
      </dl>
    </>
  );
}

function Part({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={classes['part']}>
      <dt className={classes['partName']}>{name}</dt>
      <dd style={{ margin: 0 }}>{children}</dd>
    </div>
  );
}
