import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Column, Entity } from 'typeorm';
import { withClient } from '#platform/embedded-postgres';
import { declareStates } from '#platform/states';
import { type BootedTest, bootForTest } from '#platform/testing';
import { DatabaseModule, moveRow, newId, TenantRow, type TenantTransaction } from './index.js';

type Status = 'open' | 'shut' | 'broken';
type Move = 'shut' | 'break';

@Entity('doors')
class Door extends TenantRow {
  @Column({ type: 'text' })
  status!: Status;

  @Column({ type: 'text' })
  by!: string;
}

const states = declareStates<Status, Move>('a door', 'open', ['shut', 'break'], {
  open: { shut: 'shut', break: 'broken' },
  shut: { break: 'broken' },
  broken: {},
});

let test: BootedTest;
let organizationId: string;

beforeAll(async () => {
  test = await bootForTest({ modules: [DatabaseModule.entities([Door])] });
  await withClient(test.testDatabase.ownerUrl, (client) =>
    client.query(`CREATE TABLE doors (organization_id uuid NOT NULL, id uuid NOT NULL, status text NOT NULL, by text NOT NULL,
        PRIMARY KEY (organization_id, id));
      GRANT SELECT, INSERT, UPDATE ON doors TO PUBLIC`),
  );
  organizationId = await test.makeOrganization();
});
afterAll(() => test.close());

const inTenant = <T>(work: (tx: TenantTransaction) => Promise<T>): Promise<T> =>
  test.database.inTenant(organizationId, work);

const move = (tx: TenantTransaction, door: Door, event: Move, by: string): Promise<boolean> =>
  moveRow(tx, { entity: Door, states }, door, event, { by });

async function openDoor(): Promise<string> {
  const id = newId();
  await inTenant((tx) => tx.manager.insert(Door, { organizationId, id, status: 'open', by: 'nobody' }));
  return id;
}

const read = (id: string): Promise<Door> =>
  inTenant((tx) => tx.manager.findOneByOrFail(Door, { organizationId, id }));

it('moves a row and what was read of it, as the table says', async () => {
  const id = await openDoor();
  const door = await read(id);
  expect(await inTenant((tx) => move(tx, door, 'shut', 'Mara'))).toBe(true);
  expect(door).toMatchObject({ status: 'shut', by: 'Mara' });
  expect(await read(id)).toEqual(door);
});

it('moves nothing that the table does not move', async () => {
  const id = await openDoor();
  const door = await read(id);
  await inTenant((tx) => move(tx, door, 'break', 'Mara'));
  expect(await inTenant((tx) => move(tx, door, 'shut', 'Tom'))).toBe(false);
  expect(await read(id)).toMatchObject({ status: 'broken', by: 'Mara' });
});

it('lets one of two pass who read the same', async () => {
  const id = await openDoor();
  const doors = [await read(id), await read(id)];
  const passed = await Promise.all(
    doors.map((door, index) => inTenant((tx) => move(tx, door, 'shut', `worker ${index}`))),
  );
  expect(passed.filter(Boolean)).toHaveLength(1);
  const winner = passed.indexOf(true);
  expect(await read(id)).toMatchObject({ status: 'shut', by: `worker ${winner}` });
  // Whoever was slower still holds what they read.
  expect(doors[1 - winner]).toMatchObject({ status: 'open', by: 'nobody' });
});
