import { Badge, Button, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { EmptyState } from '../../screen/empty-state';
import { LoadedList } from '../../screen/loaded-list';
import { Row, Rows, SectionPage } from '../section-page';
import { ConnectAts } from './connect-ats';
import { formatNames } from './format-names';
import { connectionsQuery } from './queries';

export function Component() {
  const query = useInfiniteQuery(connectionsQuery);
  const navigate = useNavigate();
  const [isConnecting, setConnecting] = useState(false);
  return (
    <SectionPage
      title="ATS connections"
      lead="The ATS decides, Regards speaks and listens. Each connection is an address that your ATS sends its webhooks to, and a secret that signs them."
    >
      <Button onClick={() => setConnecting(true)} mb="md">
        Connect an ATS
      </Button>
      <LoadedList
        query={query}
        empty={
          <EmptyState title="No ATS is connected yet">
            Once one is, every decision made there becomes a draft here, by itself. Until then candidates and
            decisions can be added by hand.
          </EmptyState>
        }
      >
        {(connections) => (
          <Rows label="ATS connections">
            {connections.map(({ id, name, format, disabledAt, atsMailsRejections }) => (
              <Row key={id}>
                <div>
                  <Text fw={550}>{name}</Text>
                  <Text size="sm" c="dimmed">
                    {formatNames[format]}
                    {atsMailsRejections && ' · the ATS mails rejections itself, so none are drafted'}
                  </Text>
                </div>
                {disabledAt !== null && <Badge variant="default">Disabled</Badge>}
                <Button
                  component={Link}
                  to={`/settings/ats/${id}`}
                  variant="default"
                  size="xs"
                  aria-label={`Open ${name}`}
                >
                  Open
                </Button>
              </Row>
            ))}
          </Rows>
        )}
      </LoadedList>
      {isConnecting && (
        <ConnectAts
          onClose={() => setConnecting(false)}
          onCarriedOver={(id) => void navigate(`/settings/ats/${id}`)}
        />
      )}
    </SectionPage>
  );
}
