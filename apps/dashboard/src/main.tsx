import '@fontsource-variable/inter/wght.css';
import './theme/mantine-styles';
import './theme/tokens.css';
import './theme/global.css';
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { queryClient } from './api/queries';
import { App } from './app';
import { routes } from './routes';
import { identityQuery } from './session/session';
import { prepareFormats } from './words/when';

const root = document.getElementById('root');

// In small pieces, between which the browser answers whoever touches the page: this program has just been read, which is one.
setTimeout(() => {
  // The page asks for it by itself, see index.html. It is taken wherever one comes in: left there, it would answer a later question.
  void queryClient.prefetchQuery(identityQuery);
  // Asks for what the page shows.
  const router = createBrowserRouter(routes);
  startTransition(() => {
    if (root)
      createRoot(root).render(
        <StrictMode>
          <App router={router} />
        </StrictMode>,
      );
  });
  // While the answers are on their way.
  setTimeout(prepareFormats);
});
