"""From what authors write to what pages say: expressions lifted out, evaluated, and put back last."""
