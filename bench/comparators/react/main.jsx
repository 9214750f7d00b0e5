// One call, asked for by the script's first line: sooner than from an effect, as most templates do it.
import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Home } from './Home';
import './home.css';

const asked = fetch('/v1/home').then((response) => response.json());

function App() {
  const [home, setHome] = useState(null);
  useEffect(() => {
    asked.then((answer) => setHome(answer.home));
  }, []);
  return home && <Home home={home} />;
}

createRoot(document.getElementById('root')).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
