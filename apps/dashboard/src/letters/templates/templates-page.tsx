import { Button, Group, SegmentedControl } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { EmptyState } from '../../screen/empty-state';
import { LinkTo } from '../../screen/link-to';
import { SearchField } from '../../screen/search-field';
import { ThreePartScreen } from '../../screen/three-part-screen';
import { useIsOneOf } from '../../session/roles';
import { NewTemplate } from './new-template';
import { builtInTemplatesQuery, ownTemplatesQuery } from './queries';
import { TemplateList } from './template-list';
import { TemplateThing } from './template-thing';
import { localeNames, localeOf, locales } from './template-words';

/** The library: the organization's own templates and ours, language by language, grouped by stage. */
export function Component() {
  const { templateId } = useParams();
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const mayWrite = useIsOneOf('admin');
  const [isNew, setNew] = useState(false);
  const locale = localeOf(search.get('locale'));
  const words = search.get('search') ?? '';
  const own = useInfiniteQuery(ownTemplatesQuery({ locale, ...(words === '' ? {} : { search: words }) }));
  const builtIn = useQuery(builtInTemplatesQuery(locale));
  const here = `?${new URLSearchParams({ locale, ...(words === '' ? {} : { search: words }) }).toString()}`;
  return (
    <ThreePartScreen
      title="Templates"
      listPath={`/letters/templates${here}`}
      chosen={templateId !== undefined}
      tools={
        <>
          <Group justify="space-between">
            <LinkTo to="/letters">Back to the letters</LinkTo>
            {mayWrite && (
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<Plus size={14} aria-hidden />}
                onClick={() => setNew(true)}
              >
                New template
              </Button>
            )}
          </Group>
          <SegmentedControl
            fullWidth
            size="xs"
            aria-label="Language"
            data={locales.map((value) => ({ value, label: localeNames[value] }))}
            value={locale}
            onChange={(value) => setSearch({ locale: value })}
          />
          <SearchField
            label="Name of a template"
            value={words}
            onSearch={(found) =>
              setSearch({ locale, ...(found === '' ? {} : { search: found }) }, { replace: true })
            }
          />
        </>
      }
      list={
        <TemplateList
          own={own}
          builtIn={builtIn.data?.items ?? []}
          search={words}
          chosenId={templateId}
          pathOf={(id) => `/letters/templates/${id}${here}`}
        />
      }
      nothingChosen={
        <EmptyState title="Choose a template">
          Every draft is written with one: by how far somebody came, why the answer is no, and their language.
          Yours come before ours.
        </EmptyState>
      }
    >
      {templateId !== undefined && <TemplateThing key={templateId} id={templateId} />}
      {isNew && (
        <NewTemplate
          from={null}
          locale={locale}
          onClose={() => setNew(false)}
          onMade={(id, made) => void navigate(`/letters/templates/${id}?locale=${made}`)}
        />
      )}
    </ThreePartScreen>
  );
}
