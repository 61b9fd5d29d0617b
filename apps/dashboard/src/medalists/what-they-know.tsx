import { Badge, Group, Text } from '@mantine/core';
import type { Candidate } from '../candidates/queries';
import { Part } from '../screen/part';

/** Skills, years and place, as far as the ATS or a colleague told; nothing when nobody did. */
export function WhatTheyKnow({ profile }: { readonly profile: Candidate }) {
  const { skills, yearsExperience, location, remoteOk } = profile;
  const place = [
    ...(yearsExperience === null
      ? []
      : [yearsExperience === 1 ? '1 year of experience' : `${yearsExperience} years of experience`]),
    ...(location === null ? [] : [location]),
    ...(remoteOk === true ? ['works remotely too'] : []),
  ].join(' · ');
  if (skills.length === 0 && place === '') return null;
  return (
    <Part title="What they know">
      {skills.length > 0 && (
        <Group component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
          {skills.map((skill) => (
            <Badge key={skill} component="li" variant="default" tt="none" fw={500}>
              {skill}
            </Badge>
          ))}
        </Group>
      )}
      {place !== '' && (
        <Text size="sm" c="dimmed" mt={skills.length > 0 ? 'xs' : 0}>
          <bdi>{place}</bdi>
        </Text>
      )}
    </Part>
  );
}
