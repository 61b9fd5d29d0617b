import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { type DataRouter, RouterProvider } from 'react-router';
import { queryClient } from './api/queries';
import classes from './screen/announce.module.css';
import { cssVariables, theme } from './theme/theme';

interface AppProps {
  readonly router: DataRouter;
}

export function App({ router }: AppProps) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <Notifications
        position="bottom-center"
        autoClose={8_000}
        limit={3}
        classNames={{ root: classes['root'] ?? '' }}
      />
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
