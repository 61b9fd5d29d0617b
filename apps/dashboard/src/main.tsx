import '@fontsource-variable/inter/wght.css';
import './theme/mantine-styles';
import './theme/tokens.css';
import './theme/global.css';
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/queries';
import { App } from './app';
import { identityQuery } from './session/session';

// Asked for while the page itself is on its way.
void queryClient.prefetchQuery(identityQuery);

const root = document.getElementById('root');
if (root)
  // In small pieces, between which the browser answers whoever touches the page.
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    ),
  );
